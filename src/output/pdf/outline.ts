/** Bookmarks. Made anew, as Chromium's lose spaces in titles that wrap. */
import type {ContentsItem} from '../../model.js'
import type {Destination} from './destinations.js'
import {pdfDictionary, pdfReference, pdfText} from './strings.js'

/** A bookmark that has its number, and so have all below it. */
interface Numbered {
  number: number
  item: ContentsItem
  children: Numbered[]
}

/**
 * Objects of the bookmarks (ISO 32000-1, 12.3.3), by number.
 *
 * Chapters are shown, what is in them is folded away.
 *
 * @param first
 *   Number of the first object; it is the one that the catalogue refers to.
 * @returns Empty when there are no contents.
 */
export function outlineObjects(
  contents: readonly ContentsItem[],
  destinations: ReadonlyMap<string, Destination>,
  first: number,
): Map<number, string> {
  if (contents.length === 0) return new Map()
  let next = first
  const numbered = (items: readonly ContentsItem[]): Numbered[] =>
    items.map((item) => ({number: ++next, item, children: numbered(item.children)}))
  const top = numbered(contents)
  const root = pdfDictionary({Type: '/Outlines', ...endsOf(top), Count: String(top.length)})
  return new Map([[first, root], ...bookmarks(top, first, destinations)])
}

function bookmarks(
  siblings: readonly Numbered[],
  parent: number,
  destinations: ReadonlyMap<string, Destination>,
): [number, string][] {
  return siblings.flatMap(({number, item, children}, index) => {
    const before = siblings[index - 1]
    const after = siblings[index + 1]
    const text = pdfDictionary({
      Title: pdfText(item.title),
      Parent: pdfReference(parent),
      Prev: before && pdfReference(before.number),
      Next: after && pdfReference(after.number),
      ...endsOf(children),
      Count: children.length > 0 ? String(-children.length) : undefined,
      Dest: targetOf(item, destinations),
    })
    return [[number, text], ...bookmarks(children, number, destinations)]
  })
}

function endsOf(items: readonly Numbered[]): {First?: string; Last?: string} {
  const [first] = items
  const last = items.at(-1)
  return first && last ? {First: pdfReference(first.number), Last: pdfReference(last.number)} : {}
}

function targetOf({title, href}: ContentsItem, destinations: ReadonlyMap<string, Destination>): string {
  const found = destinations.get(href.replace(/^#/u, ''))
  if (!found)
    throw new Error(`The bookmark \`${title}\` leads to \`${href}\`, to which nothing in the book links.`)
  return found.target
}
