import {readFile, realpath, stat} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {glob} from 'tinyglobby'
import type {Report} from '../diagnostic.js'
import type {MetaOverrides, Source, SourceFormat, SourcePath} from '../model.js'
import {hashOf} from '../text/hash.js'
import {parseYaml} from '../text/yaml.js'
import {nameArticles} from './article-ids.js'
import {decodeSource} from './decode.js'
import {metaOverridesSchema} from './meta-overrides.js'

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
  const found = await glob([...globs], {cwd: folder, onlyFiles: true, followSymbolicLinks: false})
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
  const format = formats[path.split('.').at(-1)?.toLowerCase() ?? '']
  if (!format) return refuse(path, 'is of a kind we do not read', report)
  const bytes = await readBytes(folder, path, report)
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

function isMeta(path: string): boolean {
  return path.endsWith('.meta.yaml')
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function refuse(file: SourcePath, why: string, report: Report): undefined {
  report.add('source-unreadable', `\`${file}\` ${why}.`, {
    place: {file},
    hint: 'Sources are .txt, .html, .htm or .md files of at most 20 MB inside the edition folder.',
  })
}

async function readBytes(folder: string, path: SourcePath, report: Report): Promise<Uint8Array | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))])
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) {
      return refuse(path, 'leads out of the edition folder', report)
    }
    const {size} = await stat(file)
    if (size > maxBytes) return refuse(path, `has ${Math.ceil(size / 1_000_000)} MB`, report)
    return await readFile(file)
  } catch (error) {
    return refuse(path, `cannot be read (${errorCode(error)})`, report)
  }
}

/** Code of an error of the file system; any other error is ours and goes on. */
function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}

/** What `NAME.meta.yaml` or `NAME.EXT.meta.yaml` says; the first that is there. */
async function readOverrides(folder: string, path: SourcePath, report: Report): Promise<MetaOverrides> {
  for (const name of [path.replace(/\.[^./]+$/u, ''), path]) {
    const file = `${name}.meta.yaml`
    const text = await readIfThere(join(folder, file))
    if (text !== undefined) return parseYaml(text, file, metaOverridesSchema, report).value ?? {}
  }
  return {}
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
