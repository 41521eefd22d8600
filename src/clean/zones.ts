import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {wordsOf} from '../text/words.js'
import {endMarkOf} from './end-mark.js'
import {type Line, lineOf} from './line.js'
import {findRun} from './run.js'
import {findTitle} from './title.js'

/** Where a line stands: above the title, between title and first paragraph, in the article, below it. */
export type Zone = 'before' | 'title' | 'head' | 'body' | 'after'

declare module 'mdast' {
  interface Data {
    /** Where the block stands. Set by `markZones`, read by the rules after it. */
    zone?: Zone
  }
}

/** Words that must stand above an end mark before it may end an article. */
const enoughWords = 60

/** Short lines in a row that are taken for a menu. */
const menuLength = 3

/**
 * Find where the article begins and ends, and mark every block with its zone.
 *
 * In a flat scrape nothing tells menu from article but how lines look, so the longest dense run of
 * paragraphs is taken, up to an end mark if there is one. Lines outside the run go only where
 * something speaks against them: losing a paragraph is worse than keeping a teaser.
 */
export function markZones() {
  return (tree: Root, file: VFile): void => {
    const lines = tree.children.map(lineOf)
    const end = Math.min(endOf(lines), cutOf(lines))
    const run = tree.data?.flat ? findRun(lines.slice(0, end)) : {from: firstProse(lines), to: end}
    const title = tree.data?.flat ? findTitle(lines, run) : undefined
    if (file.data.meta && title !== undefined) file.data.meta.title = lines[title]?.text ?? ''
    const last = end < lines.length || isChrome(lines.slice(run.to)) ? Math.min(run.to, end) : lines.length
    const first = title ?? firstKept(lines, run.from)
    for (const [index, {node}] of lines.entries()) {
      node.data = {...node.data, zone: zoneOf(index, {first, title, from: run.from, last})}
    }
  }
}

interface Bounds {
  /** First line that is not above the article. */
  first: number
  title: number | undefined
  /** First paragraph. */
  from: number
  /** First line below the article. */
  last: number
}

function zoneOf(index: number, {first, title, from, last}: Bounds): Zone {
  if (index >= last) return 'after'
  if (index === title) return 'title'
  if (index < first) return 'before'
  return index < from ? 'head' : 'body'
}

/** Number of lines up to and with the last end mark that may end the article; all when there is none. */
function endOf(lines: readonly Line[]): number {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]
    const mark = line && endMarkOf(line.text)
    if (!mark) continue
    const above = proseWords(lines.slice(0, index + 1))
    const below = lines.slice(index + 1)
    if (above >= enoughWords && (mark.strong || isChrome(below) || proseWords(below) === 0)) return index + 1
  }
  return lines.length
}

/** Whether a line is the name over a reader's comment. */
function isComment(lines: readonly Line[], index: number): boolean {
  return commenter.test(lines[index]?.text ?? '') && lines[index + 1]?.kind === 'date'
}

/** Share of the words above a heading over other articles that may stand below it for it to end this one. */
const littleBelow = 0.3

/** Lines that begin a reader's comment when a date stands below (`R. Okafor says:`), and how many there must be. */
const commenter = /^[^:]{2,40} says:?$/u
const fewestComments = 2

/** Number of lines above the heading over other articles or comments that ends this one; all when there is none. */
function cutOf(lines: readonly Line[]): number {
  const whole = proseWords(lines)
  const comments = lines.filter((_, index) => isComment(lines, index)).length
  let above = 0
  for (const [index, line] of lines.entries()) {
    above += line.kind === 'prose' ? line.words : 0
    if (above < enoughWords) continue
    if (comments >= fewestComments && isComment(lines, index)) return index
    if (line.family?.ends && whole - above <= littleBelow * above) return index
  }
  return lines.length
}

function proseWords(lines: readonly Line[]): number {
  return lines.reduce((sum, {kind, words}) => sum + (kind === 'prose' ? words : 0), 0)
}

function firstProse(lines: readonly Line[]): number {
  return Math.max(
    0,
    lines.findIndex(({kind, words}) => kind === 'prose' && words >= 20),
  )
}

/** Without a title, lines above the run stay unless they look like a menu. */
function firstKept(lines: readonly Line[], from: number): number {
  return isChrome(lines.slice(0, from)) ? from : 0
}

/** Whether lines hold something that belongs to a site: a known phrase, or a row of short lines. */
export function isChrome(lines: readonly Line[]): boolean {
  let row = 0
  for (const {kind, text} of lines) {
    if (kind === 'noise') return true
    row = kind === 'short' && wordsOf(text).length <= 6 ? row + 1 : 0
    if (row >= menuLength) return true
  }
  return false
}
