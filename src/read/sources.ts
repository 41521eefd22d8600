import {lstat, readFile, realpath, stat} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {glob} from 'tinyglobby'
import type {Report} from '../diagnostic.js'
import type {MetaOverrides, Source, SourceFormat, SourcePath} from '../model.js'
import {hashOf} from '../text/hash.js'
import {parseYaml} from '../text/yaml.js'
import {nameArticles} from './article-ids.js'
import {decodeSource} from './decode.js'
import {metaOverridesSchema} from './meta-overrides.js'
import {isMeta, reportUnread, stemOf} from './unread.js'

const formats: Record<string, SourceFormat> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  md: 'markdown',
  markdown: 'markdown',
}

/** Larger files are no articles, and would keep the parsers busy for minutes. */
const maxBytes = 20_000_000

/** What can be done where nothing more is known. */
const general = 'Sources are .txt, .html, .htm or .md files of at most 20 MB inside the edition folder.'

/** What can be done, by the code of the error of the file system. */
const hints: Record<string, string> = {
  ENOENT: 'There is no such file, or it is a link to one that is gone: look at its name.',
  EACCES: 'Give yourself the right to read it.',
  EPERM: 'Give yourself the right to read it.',
  ELOOP: 'It is a link that leads back to itself: put the file itself there.',
}

/**
 * Read all sources of an edition.
 *
 * @param folder
 *   The edition's folder.
 * @param globs
 *   What counts as a source, relative to the folder. `*.meta.yaml` never does.
 * @returns Sources in order of path. Those that cannot be read are reported and left out.
 */
export async function readSources(
  folder: string,
  globs: readonly string[],
  report: Report,
): Promise<Source[]> {
  const found = await glob([...globs], {
    cwd: folder,
    onlyFiles: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
  })
  const paths = found.filter((path) => !isMeta(path)).toSorted(byCodePoint)
  if (paths.length === 0) {
    report.add(
      'source-none',
      `No file matches \`sources\` (${globs.map((one) => `\`${one}\``).join(', ')}).`,
      {
        hint: 'Put articles as .txt, .html or .md into the folder `sources`; links to folders are not followed.',
      },
    )
  }
  const ids = nameArticles(paths)
  const sources: Source[] = []
  for (const [index, path] of paths.entries()) {
    const source = await readSource(folder, path, report)
    if (source) sources.push({...source, id: ids[index] ?? source.id})
  }
  await reportUnread(folder, paths, (path) => formatOf(path) !== undefined, report)
  return sources
}

/**
 * Read one source and what the editor wrote about it.
 *
 * @param path
 *   Relative to the folder.
 * @returns Nothing when it cannot be read or is empty, which is reported.
 */
export async function readSource(
  folder: string,
  path: SourcePath,
  report: Report,
): Promise<Source | undefined> {
  const format = formatOf(path)
  if (!format) return refuse(path, 'is of a kind we do not read', report)
  const bytes = await readFileInside(folder, path, report)
  if (!bytes) return undefined
  const overrides = await readOverrides(folder, path, report)
  const text = decodeSource(bytes, path, format, report)
  if (text === undefined) return undefined
  if (text.trim() === '') {
    report.add('source-empty', `\`${path}\` is empty.`, {
      place: {file: path},
      hint: 'Scrape it again, or delete it.',
    })
    return undefined
  }
  const [id = 'source'] = nameArticles([path])
  return {id, path, format, text, hash: hashOf(bytes), overrides}
}

function formatOf(path: SourcePath): SourceFormat | undefined {
  const ending = path.split('.').at(-1)?.toLowerCase() ?? ''
  return Object.hasOwn(formats, ending) ? formats[ending] : undefined
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What `NAME.EXT.meta.yaml` or `NAME.meta.yaml` says; the first that is there. */
async function readOverrides(folder: string, path: SourcePath, report: Report): Promise<MetaOverrides> {
  for (const name of [path, stemOf(path)]) {
    const file = `${name}.meta.yaml`
    if (!(await isThere(folder, file))) continue
    const bytes = await readFileInside(folder, file, report)
    const text = bytes && decodeSource(bytes, file, 'text', report)
    return text === undefined ? {} : (parseYaml(text, file, metaOverridesSchema, report).value ?? {})
  }
  return {}
}

/**
 * Bytes of a file of the edition.
 *
 * @param path
 *   Relative to the folder.
 * @returns Nothing when it cannot be read, is no file, is too large or lies outside of the folder, which is reported.
 */
async function readFileInside(
  folder: string,
  path: SourcePath,
  report: Report,
): Promise<Uint8Array | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))])
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep))
      return refuse(path, 'leads out of the edition folder', report, 'Put the file itself into the folder.')
    const info = await stat(file)
    if (info.isDirectory()) return refuse(path, 'is a folder', report, 'Give it another name.')
    if (!info.isFile()) return refuse(path, 'is not a file', report, 'Put a file there, or take it out.')
    if (info.size > maxBytes) {
      const size = `has ${Math.ceil(info.size / 1_000_000)} MB`
      return refuse(path, size, report, 'Cut it down to the article: at most 20 MB are read.')
    }
    return await readFile(file)
  } catch (error) {
    const code = errorCode(error)
    return refuse(path, `cannot be read (${code})`, report, hints[code])
  }
}

/** Whether anything stands there, a link that leads nowhere included. */
async function isThere(folder: string, path: SourcePath): Promise<boolean> {
  try {
    await lstat(join(folder, path))
    return true
  } catch (error) {
    // A name may be as long as can be, and have no room for another ending.
    if (['ENOENT', 'ENAMETOOLONG'].includes(errorCode(error))) return false
    throw error
  }
}

/** Report that a file is not used, with what can be done about it. */
function refuse(file: SourcePath, why: string, report: Report, hint = general): undefined {
  report.add('source-unreadable', `\`${file}\` ${why}.`, {place: {file}, hint})
}

/** Code of an error of the file system; any other error is ours and goes on. */
function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
