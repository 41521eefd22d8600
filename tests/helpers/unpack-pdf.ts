/** Objects of a PDF with object streams, taken apart by the letter of ISO 32000-1, 7.5.7 and 7.5.8. */
import {inflateSync} from 'node:zlib'

/** A PDF whose objects can be looked at. */
export interface UnpackedPdf {
  /** Text of the dictionary at the end of the file. */
  trailer: string
  /** What stands between `obj` and `endobj`, one character a byte; `undefined` when the number is not in use. */
  object(number: number): string | undefined
}

/** Take a PDF apart. */
export function unpackPdf(bytes: Uint8Array): UnpackedPdf {
  const text = Buffer.from(bytes).toString('latin1')
  const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/u.exec(text) ?? []
  const trailer = objectAt(text, Number(start))
  const rows = inflated(trailer)
  return {trailer, object: (number) => (number * 7 < rows.length ? find(text, rows, number) : undefined)}
}

function find(text: string, rows: Buffer, number: number): string | undefined {
  const [kind, where, index] = [
    rows.readUInt8(number * 7),
    rows.readUInt32BE(number * 7 + 1),
    rows.readUInt16BE(number * 7 + 5),
  ]
  if (kind === 0) return undefined
  if (kind === 1) return objectAt(text, where, number)
  const stream = find(text, rows, where) ?? ''
  const contents = inflated(stream).toString('latin1')
  const first = Number(/\/First (\d+)/u.exec(stream)?.[1])
  const list = contents.slice(0, first).trim().split(' ').map(Number)
  if (list[2 * index] !== number)
    throw new Error(`Object ${number} is not number ${index} of stream ${where}.`)
  return contents
    .slice(first + (list[2 * index + 1] ?? 0), first + (list[2 * index + 3] ?? contents.length))
    .trim()
}

function objectAt(text: string, offset: number, number?: number): string {
  const [head, found] = /^(\d+) 0 obj\n/u.exec(text.slice(offset, offset + 20)) ?? []
  if (!head || (number !== undefined && Number(found) !== number))
    throw new Error(`No object ${number} at ${offset}.`)
  const start = offset + head.length
  const dictionary = text.slice(start, text.indexOf('endobj', start))
  const [upToStream = ''] = /^<<[\s\S]*?>> ?\n?stream\n/u.exec(dictionary) ?? []
  const [, length = 0] = /\/Length (\d+)/u.exec(upToStream) ?? []
  return text.slice(start, text.indexOf('\nendobj\n', start + upToStream.length + Number(length)))
}

function inflated(stream: string): Buffer {
  const start = stream.indexOf('stream\n') + 7
  return inflateSync(Buffer.from(stream.slice(start, stream.lastIndexOf('\nendstream')), 'latin1'))
}
