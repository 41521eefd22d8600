import {wordsOf} from '../text/words.js'
import type {Line} from './line.js'
import type {Run} from './run.js'

/** Words a title has at least and at most. */
const wordsMin = 2
const wordsMax = 35

/** Lines of the run itself that may be the title, as a title with a question mark looks like prose. */
const intoRun = 2

/** Share of a line's words that must stand in the article too, unless it is the first line. */
const enoughShared = 0.4

/**
 * The line that is the article's title: it says what the paragraphs below it say, has no full stop,
 * and often stands there twice. Menus share few words with the article.
 *
 * @returns Index of the line, the lower one when it stands there twice; nothing when no line will do.
 */
export function findTitle(lines: readonly Line[], run: Run): number | undefined {
  const body = new Set(
    lines.slice(run.from, run.to).flatMap(({kind, text}) => (kind === 'prose' ? wordsOf(text) : [])),
  )
  const twice = saidTwice(lines)
  let best: {index: number; points: number} | undefined
  for (let index = 0; index < Math.min(run.from + intoRun, run.to); index += 1) {
    const points = pointsOf(lines[index], body, {isFirst: index === 0, above: run.from - index, twice})
    if (points !== undefined && (!best || points >= best.points + 0.001)) best = {index, points}
  }
  return best && lastOfSame(lines, best.index, run)
}

/** Where a line stands, and among what. */
interface Standing {
  isFirst: boolean
  /** How many lines above the run; 0 or less inside it. */
  above: number
  /** Wordings that stand more than once. */
  twice: ReadonlySet<string>
}

function pointsOf(
  line: Line | undefined,
  body: ReadonlySet<string>,
  {isFirst, above, twice}: Standing,
): number | undefined {
  if (!line || !mayBeTitle(line)) return undefined
  const words = wordsOf(line.text).filter((word) => word.length > 3)
  const shared = words.length > 0 ? words.filter((word) => body.has(word)).length / words.length : 0
  if (shared < enoughShared && !isFirst) return undefined
  const first = isFirst && line.words >= 3 ? 1 : 0
  const repeated = twice.has(wordingOf(line.text)) ? 1 : 0
  const apart = Math.min(Math.max(0, above) * 0.05, 0.8)
  return 3 * shared + 1.5 * Math.min(line.words / 10, 1) + first + repeated - apart
}

function saidTwice(lines: readonly Line[]): ReadonlySet<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const {text} of lines) {
    const wording = wordingOf(text)
    if (once.has(wording)) twice.add(wording)
    once.add(wording)
  }
  return twice
}

function mayBeTitle({kind, text, words}: Line): boolean {
  if (words < wordsMin || words > wordsMax || !(kind === 'short' || kind === 'prose' || kind === 'sentence'))
    return false
  return !/[.:;,…][\p{Pf}\p{Pe}"']{0,2}$/u.test(text)
}

/** The last line above the run that says the title again. */
function lastOfSame(lines: readonly Line[], index: number, run: Run): number {
  const title = lines[index]?.text ?? ''
  const upTo = Math.max(run.from, index + 1)
  return lines.slice(0, upTo).findLastIndex(({text}) => sameTitle(text, title))
}

/** Whether two lines are the same words. */
export function sameTitle(a: string, b: string): boolean {
  return wordingOf(a) === wordingOf(b)
}

/** A line's words and nothing else, to be compared. */
function wordingOf(text: string): string {
  return wordsOf(text).join(' ')
}
