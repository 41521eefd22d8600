/**
 * What the glyphs of a PDF mean, for programs that search or read aloud.
 *
 * Where one glyph serves two characters, Chromium notes the one with the lower number (Skia's
 * `getGlyphToUnicodeMap` keeps the first it meets). In our text face the apostrophe and its twin, the modifier
 * letter of phonetic writing, share one: every “Russia’s” would be found as “Russiaʼs” only, which no source wrote.
 */
import {unzlibSync, zlibSync} from 'fflate'
import type {PdfObjects} from './assemble.js'
import {objectText, type PdfFile} from './file.js'
import {pdfStream} from './strings.js'

/** Character noted, and the one that is meant in a press text: U+02BB and U+02BC for ‘ and ’. As UTF-16, in hex. */
const meant: Readonly<Record<string, string>> = {'02BB': '2018', '02BC': '2019'}

/**
 * A line of the map: glyph or range of glyphs, then the character of the first (ISO 32000-1, 9.10.3).
 * The twins are neighbours in both places, so that a range of both stays one.
 */
const mapping = /^((?:<[0-9A-F]{4}> ){1,2})<(02BB|02BC)>$/gmu

/** The maps of a print that name the wrong character, mended. */
export function mendedMaps(file: PdfFile): PdfObjects {
  const mended = new Map<number, string>()
  for (const number of mapNumbers(file)) {
    const map = mapText(objectText(file, number))
    const right = map.replace(mapping, (_, glyphs: string, noted: string) => `${glyphs}<${meant[noted]}>`)
    if (right !== map) mended.set(number, mapStream(right))
  }
  return mended
}

/** Numbers of all maps, in the order of the file. */
function mapNumbers({bytes}: PdfFile): Set<number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const numbers = new Set<number>()
  for (let at = file.indexOf(key); at >= 0; at = file.indexOf(key, at + key.length)) {
    const [, number] =
      /^(\d+) 0 R/u.exec(file.toString('latin1', at + key.length, at + key.length + 20)) ?? []
    if (number) numbers.add(Number(number))
  }
  return numbers
}

const key = '/ToUnicode '

/** A stream's contents, unpacked. */
function mapText(object: string): string {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  const contents = Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1')
  return object.includes('/FlateDecode')
    ? Buffer.from(unzlibSync(contents)).toString('latin1')
    : contents.toString('latin1')
}

function mapStream(map: string): string {
  return pdfStream({Filter: '/FlateDecode'}, zlibSync(Buffer.from(map, 'latin1'), {level: 6}))
}
