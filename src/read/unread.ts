import {glob} from 'tinyglobby'
import type {Report} from '../diagnostic.js'
import type {SourcePath} from '../model.js'

const metaEnding = '.meta.yaml'

/** Whether a file says something of a source, and is none itself. */
export function isMeta(path: SourcePath): boolean {
  return path.toLowerCase().endsWith(metaEnding)
}

/** Name of a file without the last part that a dot sets off. */
export function stemOf(path: SourcePath): string {
  return path.replace(/\.[^./]+$/u, '')
}

/**
 * Say which files in the folder `sources` come to nothing: those of a kind that is not read, told by kind, and what is
 * said of sources that are not there.
 *
 * @param found
 *   Sources that the globs found.
 * @param isReadable
 *   Whether the name of a file is one of a kind that is read.
 */
export async function reportUnread(
  folder: string,
  found: readonly SourcePath[],
  isReadable: (path: SourcePath) => boolean,
  report: Report,
): Promise<void> {
  const options = {cwd: folder, onlyFiles: true, followSymbolicLinks: false}
  // Browsers save the pictures and styles of a page beside it.
  const all = await glob(['sources/**/*'], {...options, ignore: ['**/*_files/**']})
  const files = all.toSorted()
  const read = new Set(found)
  const others = files.filter((path) => !isMeta(path) && !isReadable(path) && !read.has(path))
  for (const [kind, paths] of groupByKind(others)) addIgnored(kind, paths, report)

  const named = new Set([...files, ...found].flatMap((path) => [path, stemOf(path)]))
  const orphans = files.filter((path) => isMeta(path) && !named.has(path.slice(0, -metaEnding.length)))
  for (const file of orphans) {
    report.add('meta-orphan', `\`${file}\` stands beside no source of its name.`, {
      place: {file},
      hint: 'Name it as the source is named, with `.meta.yaml` in the place of its ending or behind it; or delete it.',
    })
  }
}

function groupByKind(paths: readonly SourcePath[]): Map<string, SourcePath[]> {
  const groups = new Map<string, SourcePath[]>()
  for (const path of paths) {
    const kind = path.match(/\.[^./]+$/u)?.[0].toLowerCase() ?? ''
    groups.set(kind, [...(groups.get(kind) ?? []), path])
  }
  return groups
}

function addIgnored(kind: string, paths: readonly SourcePath[], report: Report): void {
  const [file = ''] = paths
  const ending = kind ? `\`${kind}\`` : 'no ending'
  const more = paths.length > 1 ? `, nor ${paths.length - 1} more with ${ending},` : ''
  report.add('source-ignored', `\`${file}\`${more} is not read: sources are text, HTML or Markdown.`, {
    place: {file},
    hint: 'Save its text as .txt, .html or .md if it belongs in the book.',
  })
}
