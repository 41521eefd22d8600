/** What a build has made, in figures. */
import {countPages, type Edition, type OutputFile} from '../index.js'
import {count, formatBytes, shorten} from './screen.js'
import type {Seconds} from './timing.js'

/** Figures of one built edition. Printed by `build --json`: fields are added, never renamed. */
export interface Made {
  id: string
  title: string
  revision: string
  /** Path from the working folder, and size in bytes. */
  files: {path: string; bytes: number}[]
  /** Pages of the PDF; `null` when none was made. */
  pages: number | null
  chapters: number
  /** Articles that were read, whether or not they are in the book. */
  articles: number
  /** `omitted`: neither printed nor cited. */
  passages: {printed: number; merged: number; omitted: number}
  /** Words of the sources that the editor did not exclude. */
  words: {read: number; cleanedAway: number}
  seconds: Seconds
}

/** Most characters of a title that tell which edition it is. */
const longestTitle = 100

/**
 * Count what was made.
 *
 * @param files
 *   With their paths as the user would type them.
 */
export function summaryOf(edition: Edition, files: readonly OutputFile[], seconds: Seconds): Made {
  const {id, title, revision, chapters, articles, totals} = edition
  const pdf = files.find((file) => file.path.endsWith('.pdf'))
  return {
    id,
    title,
    revision,
    files: files.map(({path, bytes}) => ({path, bytes: bytes.length})),
    pages: pdf ? countPages(pdf.bytes) : null,
    chapters: chapters.length,
    articles: articles.length,
    passages: {printed: totals.printed, merged: totals.merged, omitted: totals.omitted},
    words: {read: totals.wordsRead, cleanedAway: totals.wordsRemoved},
    seconds,
  }
}

/** The figures for a person. Ends with a line end. */
export function summaryText({
  title,
  files,
  pages,
  chapters,
  articles,
  passages,
  words,
  seconds,
}: Made): string {
  const {total, ...stages} = seconds
  const wide = Math.max(...files.map(({path}) => path.length))
  return [
    shorten(title, longestTitle),
    ...files.map(({path, bytes}) => {
      const paged = path.endsWith('.pdf') && pages !== null ? `, ${count(pages, 'page')}` : ''
      return `  ${path.padEnd(wide)}  ${formatBytes(bytes)}${paged}`
    }),
    `  ${count(chapters, 'chapter')} from ${count(articles, 'source')}`,
    `  ${count(passages.printed, 'passage')} printed, ${passages.merged} merged, ${passages.omitted} left out`,
    `  ${words.cleanedAway.toLocaleString('en-GB')} of ${count(words.read, 'word')} cleaned away`,
    `  ${Object.entries(stages)
      .map(([stage, time]) => `${stage} ${time.toFixed(1)} s`)
      .join(', ')}; ${(total ?? 0).toFixed(1)} s in all`,
    '',
  ].join('\n')
}
