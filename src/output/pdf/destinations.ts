/** Where links lead in a printed PDF: Chromium lists each id that a link of the document names. */
import {objectText, type PdfFile, referenceIn} from './file.js'

/** A place that a link or a bookmark leads to. */
export interface Destination {
  /** Physical page, counting from 1. */
  page: number
  /** The same as a PDF array (example: `'[215 0 R /XYZ 6 826.17 0]'`). */
  target: string
}

/**
 * All destinations of a PDF, by id as it stands in the document (example: `'chapter-economy'`).
 *
 * Empty when the document has no links to places of its own.
 */
export function readDestinations(file: PdfFile): Map<string, Destination> {
  const catalogue = objectText(file, file.root)
  const list = referenceIn(catalogue, 'Dests')
  if (list === undefined) return new Map()
  const pageByObject = new Map(pagesOf(file).map((object, index) => [object, index + 1]))
  return new Map(
    [...objectText(file, list).matchAll(/\/([^\s/[\]()<>]+) (\[(\d+) 0 R [^\]]*\])/gu)].map(
      ([, name = '', target = '', object]) => [
        anchorOf(name),
        {page: pageByObject.get(Number(object)) ?? fail(name), target},
      ],
    ),
  )
}

/** Numbers of the objects that are pages, in order. */
function pagesOf(file: PdfFile): number[] {
  const root = referenceIn(objectText(file, file.root), 'Pages')
  if (root === undefined) throw new Error('The PDF has no pages.')
  return leavesOf(file, root)
}

function leavesOf(file: PdfFile, object: number): number[] {
  const text = objectText(file, object)
  if (!text.includes('/Type /Pages')) return [object]
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/u.exec(text) ?? []
  return [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, kid]) => leavesOf(file, Number(kid)))
}

/** Names are written `tin-t#25E1…`: `#25` for `%` (ISO 32000-1, 7.3.5), and the id as in an address. */
function anchorOf(name: string): string {
  const address = name.replace(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  try {
    return decodeURIComponent(address)
  } catch {
    return address // A `%` that is no escape: the id itself has it.
  }
}

function fail(name: string): never {
  throw new Error(`The PDF's destination \`${name}\` is on no page.`)
}
