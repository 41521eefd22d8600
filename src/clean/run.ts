import type {Line} from './line.js'

/** A stretch of lines: `from` is in it, `to` no longer. */
export interface Run {
  from: number
  to: number
}

/** What a line of each kind speaks for (above 0) or against being in an article, in words. */
const points: Record<Line['kind'], (line: Line) => number> = {
  prose: ({words, text}) => (/(?:…|\.\.\.)$/u.test(text) ? 0 : Math.min(words, 50)),
  sentence: () => 2,
  item: ({words}) => Math.min(words, 20) / 2,
  caption: () => -2,
  date: () => -4,
  byline: () => -4,
  short: (line) => (isRow(line) ? 1 : line.words > 8 ? -3 : -7),
  noise: ({family}) => (family?.ends ? -30 : -10),
}

/** What a paragraph between two headings counts, as teasers stand: two in ten. */
const shareAlone = 0.2

/** Words of the longest teaser. */
const longestTeaser = 60

/** The most that lines between two paragraphs can cost, so that a table does not end an article. */
const dearestGap = 90

/**
 * The longest dense run of paragraphs: the stretch of lines whose points add up to most
 * (maximum subarray, J. B. Kadane). Of equal stretches the first.
 */
export function findRun(lines: readonly Line[]): Run {
  let best = {from: 0, to: 0, sum: 0}
  let from = 0
  let sum = 0
  let gap = 0
  for (const [index, line] of lines.entries()) {
    const own = points[line.kind](line) * (isAlone(lines, index) ? shareAlone : 1)
    const cost = own < 0 ? Math.max(own, -dearestGap - gap) : own
    gap = own < 0 ? gap + cost : 0
    sum += cost
    if (sum > best.sum) best = {from, to: index + 1, sum}
    if (sum <= 0) {
      from = index + 1
      sum = 0
      gap = 0
    }
  }
  return best.to > 0 ? {from: best.from, to: best.to} : {from: 0, to: lines.length}
}

/** Whether a short paragraph has no other next to it. */
function isAlone(lines: readonly Line[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]]
  return line?.kind === 'prose' && line.words < longestTeaser && !isText(above) && !isText(below)
}

function isText(line: Line | undefined): boolean {
  return line?.kind === 'prose' || line?.kind === 'sentence' || line?.kind === 'item'
}

/** Whether a line is a row of a table: a few words and at least as many figures (example: `'3 Port Harbour 12 4 8'`). */
function isRow({text, words}: Line): boolean {
  const figures = text.match(/(?<![\p{L}\p{N}])\d[\d.,:%]{0,9}(?![\p{L}\p{N}])/gu)?.length ?? 0
  return figures >= 3 && 2 * figures >= words && /\p{L}/u.test(text)
}
