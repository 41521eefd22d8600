/** All words of the furniture: what the book says besides its sources. English, whatever the sources speak. */
import type {Totals} from '../model.js'
import {countOf, numberOf} from './formats.js'

/** Words that stand by themselves. */
export const words = {
  contents: 'Contents',
  sources: 'Sources',
  kind: 'Press briefing',
  appendix: 'Appendix',
  alsoIn: 'Also in:',
  undated: 'undated',
  outletUnknown: 'Outlet not named',
  titleMade: 'Title made from its first sentence',
  quotedIn: 'Quoted in',
  citedIn: 'Cited in',
  file: 'File',
  page: 'p.',
  howMade: 'How this book was made',
  edition: 'Edition',
  editors: 'Editors',
  publisher: 'Publisher',
  rights: 'Rights',
  revision: 'Revision',
  identifier: 'Identifier',
  sourcesNote:
    'In order of first appearance. The number is the one before the colon in a mark; the line after the colon counts from the top of the file named here.',
}

/** What stands above a chapter's title. */
export function chapterLabel(number: number | null): string {
  return number === null ? words.appendix : `Chapter ${number}`
}

/** Where a passage comes from, as the link after a section's title (example: `'Source 3'`). */
export function sourceLabel(number: number): string {
  return `Source ${number}`
}

/** What is in a chapter; `undated` counts those of its sources that say no date. */
export function chapterNote(
  passages: number,
  sources: number,
  years: string | null,
  undated: number,
): string {
  const counts = `${countOf(passages, 'passage')} from ${countOf(sources, 'source')}`
  if (!years) return counts
  return undated > 0 ? `${counts}, ${years} (${numberOf(undated)} undated)` : `${counts}, ${years}`
}

/** How the book was made, in sentences a reader can hold us to. */
export function howMade(totals: Totals, mark: string, source: number, lines: string): string[] {
  return [
    `This book was put together by a program from ${countOf(totals.sources, 'press article')}. It is made of extracts: every passage is printed in the words of its source, and nothing was summarised, translated or rewritten.${repairsSentence(totals.repairs)}`,
    `A mark such as ${mark} ends each passage. It means source ${source} in the list at the back, ${lines} of its file.`,
    `${countOf(totals.printed, 'passage')} ${totals.printed === 1 ? 'is' : 'are'} printed. ${mergedSentence(totals.merged)} ${leftOutSentence(totals.omitted)}`,
    `${countOf(totals.wordsRemoved, 'word')} that ${totals.wordsRemoved === 1 ? 'was' : 'were'} not part of an article's text (menus, notices, teasers, captions and the like) ${totals.wordsRemoved === 1 ? 'was' : 'were'} cleaned away. Whatever was cleaned away, merged or left out is on record, with the reason, in edition.json, the data file made with this book.`,
  ]
}

function repairsSentence(repairs: number): string {
  if (repairs === 0) return ''
  return ` In ${countOf(repairs, 'place')}, words or lines that the page had broken were put together again.`
}

function mergedSentence(merged: number): string {
  if (merged === 0) return 'No two were found to say the same.'
  if (merged === 1) return '1 more says the same as one of these and is cited beneath it.'
  return `${numberOf(merged)} more say the same as one of these and are cited beneath it.`
}

function leftOutSentence(leftOut: number): string {
  if (leftOut === 0) return 'None was left out.'
  return `${countOf(leftOut, 'passage')} ${leftOut === 1 ? 'was' : 'were'} left out.`
}
