/**
 * A PDF as Chromium writes it, taken apart just far enough to read a few objects and to put others in their place.
 *
 * Not a PDF library: it knows files with one classic cross-reference table and no object streams (ISO 32000-1,
 * 7.5.4), which is what Skia makes. A library would take half as long as the print itself.
 */

/** A printed PDF and where its objects stand. */
export interface PdfFile {
  bytes: Uint8Array
  /** First and last byte (not included) of each object, by object number; `undefined` for numbers not in use. */
  spans: readonly (readonly [start: number, end: number] | undefined)[]
  /** Number of the catalogue, the root of all objects. */
  root: number
  /** Number of the object that holds title and dates. */
  info: number
}

/**
 * Find the objects of a PDF.
 *
 * @throws {Error} When it is not written as Chromium writes.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const tail = textOf(bytes, Math.max(0, bytes.length - 1024), bytes.length)
  const xref = Number(match(tail, /startxref\s+(\d+)\s+%%EOF\s*$/u, 'startxref')[1])
  const table = textOf(bytes, xref, bytes.length)
  const trailer = table.slice(table.lastIndexOf('trailer'))
  return {
    bytes,
    spans: spansOf(offsetsOf(table), xref),
    root: Number(match(trailer, /\/Root (\d+) 0 R/u, '/Root')[1]),
    info: Number(match(trailer, /\/Info (\d+) 0 R/u, '/Info')[1]),
  }
}

/**
 * The text of an object, from `12 0 obj` to `endobj`, one character a byte.
 *
 * @throws {Error} When there is no such object.
 */
export function objectText({bytes, spans}: PdfFile, number: number): string {
  const span = spans[number]
  if (!span) throw new Error(`The PDF has no object ${number}.`)
  return textOf(bytes, ...span)
}

/** An entry of a dictionary that refers to an object (`/Pages 12 0 R`): its number, if it is there. */
export function referenceIn(text: string, key: string): number | undefined {
  const [, number] = new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(text) ?? []
  return number === undefined ? undefined : Number(number)
}

/** Where objects begin, by number, as the table says: `0000000015 00000 n` a line. */
function offsetsOf(table: string): (number | undefined)[] {
  const [head, size] = match(table, /^xref\s+0 (\d+)\s+/u, 'xref')
  const offsets: (number | undefined)[] = []
  for (let number = 0; number < Number(size); number++) {
    const line = table.slice(head.length + 20 * number, head.length + 20 * number + 18)
    if (!/^\d{10} \d{5} [fn]$/u.test(line))
      throw new Error(`The PDF's table of objects is broken at ${number}.`)
    offsets.push(line.endsWith('n') ? Number(line.slice(0, 10)) : undefined)
  }
  return offsets
}

/** An object reaches as far as the next one: its own end mark may also stand inside a stream. */
function spansOf(offsets: readonly (number | undefined)[], xref: number): PdfFile['spans'] {
  const starts = offsets.filter((offset) => offset !== undefined).toSorted((left, right) => left - right)
  const endByStart = new Map(starts.map((start, index) => [start, starts[index + 1] ?? xref]))
  return offsets.map((start) => (start === undefined ? undefined : [start, endByStart.get(start) ?? xref]))
}

function match(text: string, pattern: RegExp, what: string): RegExpExecArray {
  const found = pattern.exec(text)
  if (!found) throw new Error(`The PDF has no \`${what}\` where Chromium puts it.`)
  return found
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1')
}
