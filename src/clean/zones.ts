import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {wordsOf} from '../text/words.js'
import {endMarkOf} from './end-mark.js'
import {endsSentence, type Line, lineOf} from './line.js'
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

/** As many words as this with a full stop may be a sentence of the article, whatever family they fit. */
const sentenceWords = 10

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
    const first = title ?? firstKept(lines, run.from, formOf(tree, file))
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
  const whole = proseWords(lines)
  let below = 0
  let chrome: Chrome = {found: false, row: 0}
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]
    if (!line) continue
    const mark = endMarkOf(line.text)
    if (mark && whole - below >= enoughWords && (mark.strong || chrome.found || below === 0)) return index + 1
    below += proseWords([line])
    chrome = chromeWith(chrome, line)
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

/**
 * Without a title, lines above the run stay unless they look like a menu. Markdown was written by hand
 * or by a program that took the menu out. In a page, sentences below the last line of a menu stay.
 */
function firstKept(lines: readonly Line[], from: number, form: 'flat' | 'markdown' | 'html'): number {
  const above = lines.slice(0, from)
  if (form === 'markdown' || !isChrome(above)) return 0
  return form === 'flat' ? from : from - lengthBelowMenu(above)
}

/** How many lines stand below the last of a menu, from the first sentence on. */
function lengthBelowMenu(lines: readonly Line[]): number {
  let below = 0
  let chrome: Chrome = {found: false, row: 0}
  for (const line of lines) {
    chrome = chromeWith({...chrome, found: false}, line)
    if (chrome.found) below = 0
    else if (below > 0 || line.kind === 'prose' || line.kind === 'sentence') below += 1
  }
  return below
}

/** What the lines were read from: only a flat scrape has menus everywhere. */
function formOf(tree: Root, file: VFile): 'flat' | 'markdown' | 'html' {
  if (tree.data?.flat) return 'flat'
  return /^\.(?:md|markdown)$/iu.test(file.extname ?? '') ? 'markdown' : 'html'
}

/** Whether lines hold something that belongs to a site: a known phrase, or a row of short lines. */
export function isChrome(lines: readonly Line[]): boolean {
  return lines.reduce(chromeWith, {found: false, row: 0}).found
}

/** What is known of lines that were looked at one by one, in either direction. */
interface Chrome {
  found: boolean
  /** Short lines in a row so far. */
  row: number
}

function chromeWith({found, row}: Chrome, line: Line): Chrome {
  const next = line.kind === 'short' && wordsOf(line.text).length <= 6 ? row + 1 : 0
  return {found: found || isOfSite(line) || next >= menuLength, row: next}
}

/** A phrase of a site. Pictures without words are none, nor are whole sentences that only sound like one. */
function isOfSite({kind, family, text, words}: Line): boolean {
  if (kind !== 'noise' || text === '') return false
  return family?.ends === true || words < sentenceWords || !endsSentence(text)
}
