/** Paper sizes, and the margins that suit them. */
import type {PageMargins, PageOptions, PageSize} from '../layout/looks.js'

/** Width and height in millimetres (ISO 216; ANSI Y14.1 for Letter). */
const paperMm: Record<PageSize, readonly [width: number, height: number]> = {
  A4: [210, 297],
  A5: [148, 210],
  Letter: [215.9, 279.4],
}

/** Margins when none are set: lines of 60 to 75 characters in the type size of each paper. */
const usualMargins: Record<PageSize, PageMargins> = {
  A4: {topMm: 28, bottomMm: 30, innerMm: 32, outerMm: 50},
  A5: {topMm: 20, bottomMm: 22, innerMm: 18, outerMm: 20},
  Letter: {topMm: 26, bottomMm: 28, innerMm: 34, outerMm: 53},
}

/** Least width and height of the text, in millimetres: less is a column, not a book. */
export const leastTextMm = 80

/** Margins as an editor sets them: any may be absent. */
type SetMargins = {[Edge in keyof PageMargins]?: number | undefined}

/** Fill in the margins that are not set. */
export function allMargins(size: PageSize, set: SetMargins): PageMargins {
  const usual = usualMargins[size]
  return {
    topMm: set.topMm ?? usual.topMm,
    bottomMm: set.bottomMm ?? usual.bottomMm,
    innerMm: set.innerMm ?? usual.innerMm,
    outerMm: set.outerMm ?? usual.outerMm,
  }
}

/** Whether the margins leave enough of the paper to print on. */
export function leavesRoom({size, margins}: PageOptions): boolean {
  const [width, height] = paperMm[size]
  return (
    width - margins.innerMm - margins.outerMm >= leastTextMm &&
    height - margins.topMm - margins.bottomMm >= leastTextMm
  )
}

/** The usual margin at one edge in words, for the manual (example: `'Unset: 28 (A4), 20 (A5), 26 (Letter).'`). */
export function usualMargin(edge: keyof PageMargins): string {
  const bySize = Object.entries(usualMargins).map(([size, margins]) => `${margins[edge]} (${size})`)
  return `Unset: ${bySize.join(', ')}.`
}
