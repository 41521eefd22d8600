/** What Chromium leaves out of a PDF or fills with the clock: metadata, bookmarks, page labels, identifier. */
import type {Publication} from '../../model.js'
import {assemblePdf, freeNumber} from './assemble.js'
import type {Destination} from './destinations.js'
import {objectText, type PdfFile} from './file.js'
import {informationOf, xmpStream} from './metadata.js'
import {outlineObjects} from './outline.js'
import {pdfDictionary, pdfReference, pdfText} from './strings.js'
import {mendedMaps} from './to-unicode.js'

/** What the pages of a print are known to be. */
export interface PrintedPages {
  destinations: ReadonlyMap<string, Destination>
  /** Physical page, counting from 1, on which arabic numbers begin. */
  bodyPage: number | undefined
}

/** Make a print into the book: the same pages and tags, and nothing in it that differs from one run to the next. */
export function finishPdf(
  file: PdfFile,
  publication: Publication,
  {destinations, bodyPage}: PrintedPages,
): Uint8Array {
  const producer = producerOf(file)
  const metadata = freeNumber(file)
  const outlines = outlineObjects(publication.contents, destinations, metadata + 1)
  const catalogue = catalogueWith(file, {
    Lang: pdfText(publication.facts.language),
    ViewerPreferences: '<</DisplayDocTitle true>>',
    PageLabels: pageLabels(bodyPage),
    Metadata: pdfReference(metadata),
    Outlines: outlines.size > 0 ? pdfReference(metadata + 1) : undefined,
  })
  return assemblePdf(
    file,
    new Map([
      [file.root, catalogue],
      [file.info, informationOf(publication, producer)],
      [metadata, xmpStream(publication, producer)],
      ...outlines,
      ...mendedMaps(file),
    ]),
  )
}

/** The program that wrote the PDF, as it says. */
function producerOf(file: PdfFile): string {
  return /\/Producer \(([^()\\]*)\)/u.exec(objectText(file, file.info))?.[1] ?? 'Chromium'
}

/** The catalogue with entries of ours; those that Chromium also writes are replaced, all others stay. */
function catalogueWith(file: PdfFile, entries: Readonly<Record<string, string | undefined>>): string {
  const text = objectText(file, file.root)
    .replace(/^\d+ 0 obj\s*<</u, '')
    .replace(/>>\s*endobj\s*$/u, '')
    .replace(/\/Lang \([^()]*\)\s*/u, '')
    .replace(/\/ViewerPreferences <<[^<>]*>>\s*/u, '')
    .replace(/\/(?:Outlines|Metadata|PageLabels) \d+ 0 R\s*/gu, '')
  return `<<${text.trim()}\n${pdfDictionary(entries).slice(2)}`
}

/** Roman numbers before the body, arabic ones from there (ISO 32000-1, 12.4.2). Pages count from 0 here. */
function pageLabels(bodyPage: number | undefined): string | undefined {
  if (bodyPage === undefined) return undefined
  const front = bodyPage > 1 ? '0 <</S /r>> ' : ''
  return `<</Nums [${front}${bodyPage - 1} <</S /D>>]>>`
}
