/** Which page everything is on: right-hand openers, and the page numbers printed in the text. */
import type {Destination} from './destinations.js'

/** Where things will be once blank pages are in. Made from a first print, held against the last. */
export interface PagePlan {
  /** Physical page, counting from 1, by anchor. */
  pageByAnchor: ReadonlyMap<string, number>
  /** Anchors that get a blank page before them, to open on the right. */
  blanksBefore: ReadonlySet<string>
  /** Physical page on which arabic numbers begin, at 1. `undefined` when numbers are arabic from the start. */
  bodyPage: number | undefined
}

/** An empty box for a page number, as templates write it. */
const folio = /(<span class="folio" data-folio="([^"]*)">)(<\/span>)/gu

/** A page that is only there if it is needed. */
const blankPage = /(<div class="blank-page" data-before="([^"]*)") hidden(><\/div>)/gu

/**
 * Work out blank pages and numbers from a first print, in which no blank page is shown.
 *
 * A blank page moves all that comes after it by one.
 */
export function planPages(
  markup: string,
  bodyStart: string | undefined,
  drafted: ReadonlyMap<string, Destination>,
): PagePlan {
  const blanks: {before: string; draftPage: number}[] = []
  for (const [, , anchor = ''] of markup.matchAll(blankPage)) {
    const draftPage = pageIn(drafted, anchor)
    if (isLeftHand(draftPage + blanks.length)) blanks.push({before: anchor, draftPage})
  }
  const moved = (page: number) => page + blanks.filter(({draftPage}) => draftPage <= page).length
  const pageByAnchor = new Map([...drafted].map(([anchor, {page}]) => [anchor, moved(page)]))
  return {
    pageByAnchor,
    blanksBefore: new Set(blanks.map(({before}) => before)),
    bodyPage: bodyStart === undefined ? undefined : (pageByAnchor.get(bodyStart) ?? missing(bodyStart)),
  }
}

/** The document with its numbers filled in and its blank pages shown. */
export function fillPages(markup: string, plan: PagePlan): string {
  return markup
    .replace(blankPage, (hidden, start: string, anchor: string, end: string) =>
      plan.blanksBefore.has(anchor) ? `${start}${end}` : hidden,
    )
    .replace(folio, (_, start: string, anchor: string, end: string) => {
      return `${start}${numberOf(plan.pageByAnchor.get(anchor) ?? missing(anchor), plan)}${end}`
    })
}

/**
 * The anchors that a print has on other pages than planned, with both pages. Empty when all is well.
 *
 * An anchor that is not in the print at all has page 0.
 */
export function movedAnchors(
  {pageByAnchor}: PagePlan,
  printed: ReadonlyMap<string, Destination>,
): {anchor: string; planned: number; found: number}[] {
  return [...pageByAnchor]
    .map(([anchor, planned]) => ({anchor, planned, found: printed.get(anchor)?.page ?? 0}))
    .filter(({planned, found}) => planned !== found)
}

/**
 * How many pages a PDF made by `printPdf` has.
 *
 * Of its objects only the root of the pages is looked for: it is never packed.
 */
export function countPages(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const counts = [...text.matchAll(/\/Type \/Pages\s+\/Count (\d+)/gu)].map(([, count]) => Number(count))
  return Math.max(0, ...counts)
}

/**
 * The number printed on a physical page: roman before the body, arabic from there.
 *
 * @param page
 *   Counts from 1.
 */
export function numberOf(page: number, {bodyPage}: Pick<PagePlan, 'bodyPage'>): string {
  if (bodyPage === undefined) return String(page)
  return page < bodyPage ? roman(page) : String(page - bodyPage + 1)
}

/** Roman figures in lower case, from 1. */
function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, figure] of figures) {
    text += figure.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}

const figures = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

/** In a bound book odd pages are on the right. */
function isLeftHand(page: number): boolean {
  return page % 2 === 0
}

function pageIn(destinations: ReadonlyMap<string, Destination>, anchor: string): number {
  return destinations.get(anchor)?.page ?? missing(anchor)
}

function missing(anchor: string): never {
  throw new Error(`Nothing links to \`#${anchor}\`, so that the print does not say which page it is on.`)
}
