import type {Line} from './line.js'

/** A stretch of lines: `from` is in it, `to` no longer. */
export interface Run {
  from: number
  to: number
}

/** What a line of each kind speaks for (above 0) or against being in an article, in words. */
const points: Record<Line['kind'], (line: Line) => number> = {
  prose: ({words}) => Math.min(words, 50),
  sentence: () => 2,
  item: ({words}) => Math.min(words, 20) / 2,
  caption: () => -2,
  date: () => -4,
  byline: () => -4,
  short: ({words}) => (words > 8 ? -3 : -7),
  noise: ({family}) => (family?.ends ? -30 : -10),
}

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
    const own = points[line.kind](line)
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
