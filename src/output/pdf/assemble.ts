/**
 * Putting a PDF together again, with some objects changed and some added.
 *
 * Chromium writes the thousands of small objects that tags and links are made of as plain text; packed into object
 * streams (ISO 32000-1, 7.5.7) the file is half as large.
 */
import {zlibSync} from 'fflate'
import {hashOf} from '../../text/hash.js'
import type {PdfFile} from './file.js'
import {pdfReference, pdfStream} from './strings.js'

/** Objects to put into a PDF: what stands between `1 0 obj` and `endobj`, one character a byte, by number. */
export type PdfObjects = ReadonlyMap<number, string>

/** An object by its number, one character a byte. */
type Numbered = readonly [number: number, text: string]

/** Where an object stands: at a byte of the file, or packed as one of several (`index` counts from 0). */
type Position = {offset: number} | {within: number; index: number}

/** Objects in one object stream: programs unpack a whole stream to read one of them. */
const objectsInStream = 500

/** First number that is free for a new object. */
export function freeNumber({spans}: PdfFile): number {
  return spans.length
}

/**
 * Write a PDF anew: the objects given in place of those with their numbers, all others as they are.
 *
 * Its identifier follows from its contents (ISO 32000-1, 14.4).
 */
export function assemblePdf(file: PdfFile, changed: PdfObjects): Uint8Array {
  const objects = objectsOf(file, changed)
  const loose = objects.filter((object) => !isPackable(object))
  const groups = groupsOf(objects.filter(isPackable))
  const first = objects.reduce((highest, [number]) => Math.max(highest, number), 0) + 1
  const packed = groups.map((group, index): Numbered => [first + index, objectStream(group)])

  const positions = new Map<number, Position>()
  for (const [stream, group] of groups.entries())
    for (const [index, [number]] of group.entries()) positions.set(number, {within: first + stream, index})
  const body = writeBody([...loose, ...packed], positions)
  const table = crossReferences(file, first + groups.length, positions, body)
  return Buffer.concat([body, table])
}

/** All objects: the print's own in order of their numbers, then new ones. */
function objectsOf({bytes, spans}: PdfFile, changed: PdfObjects): Numbered[] {
  const kept = spans.flatMap((span, number): Numbered[] => {
    if (!span || changed.has(number)) return []
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + span[0], span[1] - span[0]).toString('latin1')
    return [[number, text.slice(text.indexOf('obj') + 3, text.lastIndexOf('endobj')).trim()]]
  })
  return [...kept, ...changed]
}

/** Streams cannot be packed; the root of the pages could be, but then nobody could count them quickly. */
function isPackable([, text]: Numbered): boolean {
  return !text.endsWith('endstream') && !(text.includes('/Type /Pages') && !text.includes('/Parent'))
}

function groupsOf(objects: readonly Numbered[]): Numbered[][] {
  const count = Math.ceil(objects.length / objectsInStream)
  return Array.from({length: count}, (_, group) =>
    objects.slice(group * objectsInStream, (group + 1) * objectsInStream),
  )
}

/** Objects one after the other, with a list of their numbers and offsets before them. */
function objectStream(group: readonly Numbered[]): string {
  const list: string[] = []
  let offset = 0
  for (const [number, text] of group) {
    list.push(`${number} ${offset}`)
    offset += text.length + 1
  }
  const head = `${list.join(' ')}\n`
  const contents = head + group.map(([, text]) => `${text}\n`).join('')
  return compressed({Type: '/ObjStm', N: String(group.length), First: String(head.length)}, contents)
}

/** The file up to its table, noting where each object begins. Version 1.7 is that of ISO 32000-1. */
function writeBody(objects: readonly Numbered[], positions: Map<number, Position>): Uint8Array {
  const pieces = ['%PDF-1.7\n%\u00d3\u00eb\u00e9\u00e1\n']
  let offset = pieces.join('').length
  for (const [number, text] of objects) {
    const piece = `${number} 0 obj\n${text}\nendobj\n`
    positions.set(number, {offset})
    offset += piece.length
    pieces.push(piece)
  }
  return Buffer.from(pieces.join(''), 'latin1')
}

/** The table of all objects as a stream (ISO 32000-1, 7.5.8), seven bytes each, and the end of the file. */
function crossReferences(
  file: PdfFile,
  own: number,
  positions: ReadonlyMap<number, Position>,
  body: Uint8Array,
): Uint8Array {
  const rows = Buffer.alloc((own + 1) * 7)
  for (const [number, position] of [...positions, [own, {offset: body.length}] as const])
    writeRow(rows, number * 7, position)
  const id = hashOf(body).slice(0, 32)
  const dictionary = {
    Type: '/XRef',
    Size: String(own + 1),
    W: '[1 4 2]',
    Root: pdfReference(file.root),
    Info: pdfReference(file.info),
    ID: `[<${id}> <${id}>]`,
  }
  const stream = compressed(dictionary, rows.toString('latin1'))
  return Buffer.from(`${own} 0 obj\n${stream}\nendobj\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

/** Kind 1 stands in the file, kind 2 in an object stream; kind 0, all zeros, is not in use. */
function writeRow(rows: Buffer, at: number, position: Position): void {
  const inFile = 'offset' in position
  rows.writeUInt8(inFile ? 1 : 2, at)
  rows.writeUInt32BE(inFile ? position.offset : position.within, at + 1)
  rows.writeUInt16BE(inFile ? 0 : position.index, at + 5)
}

/** Packed by fflate, not by Node, whose bytes differ between its versions. */
function compressed(dictionary: Readonly<Record<string, string>>, contents: string): string {
  const bytes = zlibSync(Buffer.from(contents, 'latin1'), {level: 6})
  return pdfStream({...dictionary, Filter: '/FlateDecode'}, bytes)
}
