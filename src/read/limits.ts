/** What is too much to be parsed: dumps, accidents and attacks. The parsers take minutes over these, or run out of stack. */
import type {SourceFormat} from '../model.js'
import {tagsOf} from './tags.js'

/** Letters of a source, scripts, styles and pictures in it left out: hundreds of times those of an article. */
const mostLetters = 2_000_000

/** Tags of a page: ten times those of the largest pages of papers. */
const mostTags = 60_000

/** Quotations and lists that stand in one another. */
const deepest = 60

/** Letters in a line of Markdown. */
const longestLine = 100_000

/** Marks of emphasis, links and code in one paragraph; the time they take grows with their square. */
const mostMarks = 5_000

/** The same in a whole source. */
const mostMarksInAll = 60_000

/** Columns of a table. */
const mostColumns = 200

const marks = /[*_~`[\]<@]/gu

/** Marks of lists and quotations that a line begins with. */
const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/u

/** The line under the head of a table. */
const tableRule = /^[ \t>]*\|?[ \t]*:?-[-:| \t]*$/u

const limits: Record<SourceFormat, (text: string) => string | undefined> = {
  html: (text) => (isTooLarge(text) ? 'is too large or too deeply nested a page to be read' : undefined),
  markdown: (text) => faultOfMarkdown(text),
  text: () => undefined,
}

/** Why a source is not parsed, as a clause; nothing when it can be. */
export function tooMuch(format: SourceFormat, text: string): string | undefined {
  return limits[format](text)
}

function isTooLarge(html: string): boolean {
  let tags = 0
  let letters = html.length
  for (const {end, next, start, name} of tagsOf(html)) {
    tags += 1
    letters -= name === '' ? end - start : next - end
    if (tags > mostTags) return true
  }
  return letters > mostLetters
}

function faultOfMarkdown(text: string): string | undefined {
  // Pictures are often written into Markdown itself, and take no time.
  const bare = text.replace(/data:[^\s)>"']*/gu, 'data:')
  if (bare.length > mostLetters || countMarks(bare) > mostMarksInAll) return 'is too large a text to be read'
  const lines = bare.split('\n')
  if (lines.some((line) => line.length > longestLine)) return `has a line of more than ${longestLine} letters`
  if (lines.some((line) => depthOf(line) > deepest)) return 'has lists or quotations too deep in one another'
  if (lines.some((line) => tableRule.test(line) && line.split('|').length > mostColumns))
    return `has a table of more than ${mostColumns} columns`
  if (bare.split(/\n[ \t>]*\n/u).some(isTangled))
    return 'has too many marks of emphasis or links in one paragraph'
  return undefined
}

/** How deep the lists and quotations are that a line begins with; each list is indented by two spaces at least. */
function depthOf(line: string): number {
  const [lead = ''] = line.match(containers) ?? []
  const indent = lead === '' ? 0 : (line.match(/^[ \t]*/u)?.[0].replace(/\t/gu, '    ').length ?? 0)
  return lead.replace(/[ \t]|\d+/gu, '').length + indent / 2
}

/** Whether a stretch without blank lines has a paragraph of too many marks. Items and rows count by themselves. */
function isTangled(stretch: string): boolean {
  if (countMarks(stretch) <= mostMarks) return false
  const lines = stretch.split('\n')
  if (lines[1] !== undefined && tableRule.test(lines[1]))
    return lines.some((line) => countMarks(line) > mostMarks)
  return stretch.split(/\n(?=[ \t>]*[-+*][ \t])/u).some((item) => countMarks(item) > mostMarks)
}

function countMarks(text: string): number {
  let count = 0
  for (const _ of text.matchAll(marks)) count += 1
  return count
}
