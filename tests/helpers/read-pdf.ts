/** What a reader's program sees in a PDF, by pdf.js: an other's eyes, none of our own code. */
import {getDocument, type PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A bookmark and the physical page it leads to, counting from 1. */
export interface ReadBookmark {
  title: string
  page: number
  children: ReadBookmark[]
}

/** A PDF as read. */
export interface ReadPdf {
  /** Text of each page, lines joined by a space. */
  pages: string[]
  /** The number that programs show for each page. Empty when it sets none. */
  labels: string[]
  outline: ReadBookmark[]
  /** The document's dictionary. */
  information: Record<string, unknown>
  /** Values of XMP, by property (example: `'dc:title'`). */
  xmp: Record<string, unknown>
  /** Roles in the structure tree of each page, in order (example: `['Root', 'Document', 'H1']`). */
  roles: string[][]
  /** Addresses that links lead to outside of the book. */
  addresses: string[]
  /** Physical page, from 1, of all named destinations; names are percent-encoded. */
  pageByName: Map<string, number>
}

/** Read all of a PDF that tests look at. */
export async function readPdfFile(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false})
  const pdf = await task.promise
  try {
    const numbers = Array.from({length: pdf.numPages}, (_, index) => index + 1)
    const {info, metadata} = await pdf.getMetadata()
    return {
      pages: await inTurn(numbers, (number) => textOfPage(pdf, number)),
      labels: (await pdf.getPageLabels()) ?? [],
      outline: await bookmarks(pdf, await pdf.getOutline()),
      information: {...info},
      xmp: metadata ? {...metadata.getAll()} : {},
      roles: await inTurn(numbers, (number) => rolesOfPage(pdf, number)),
      addresses: (await inTurn(numbers, (number) => addressesOfPage(pdf, number))).flat(),
      pageByName: await destinations(pdf),
    }
  } finally {
    await task.destroy()
  }
}

async function inTurn<Made>(
  numbers: readonly number[],
  read: (number: number) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = []
  for (const number of numbers) made.push(await read(number))
  return made
}

async function textOfPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const {items} = await (await pdf.getPage(number)).getTextContent()
  const parts = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
  return parts.join('').replace(/\s+/gu, ' ').trim()
}

async function bookmarks(
  pdf: PDFDocumentProxy,
  items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>> | null,
): Promise<ReadBookmark[]> {
  const made: ReadBookmark[] = []
  for (const {title, dest, items: below} of items ?? []) {
    const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    made.push({title, page: await pageOf(pdf, target), children: await bookmarks(pdf, below)})
  }
  return made
}

async function destinations(pdf: PDFDocumentProxy): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const [name, target] of Object.entries(await pdf.getDestinations()))
    found.set(name, await pageOf(pdf, target))
  return found
}

async function pageOf(pdf: PDFDocumentProxy, target: unknown): Promise<number> {
  return Array.isArray(target) ? (await pdf.getPageIndex(target[0])) + 1 : 0
}

async function rolesOfPage(pdf: PDFDocumentProxy, number: number): Promise<string[]> {
  return rolesIn(await (await pdf.getPage(number)).getStructTree())
}

function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return []
  const children = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [String(node.role), ...children.flatMap(rolesIn)]
}

async function addressesOfPage(pdf: PDFDocumentProxy, number: number): Promise<string[]> {
  const annotations = await (await pdf.getPage(number)).getAnnotations()
  return annotations.flatMap(({url, unsafeUrl}) => url ?? unsafeUrl ?? [])
}
