/** Typefaces of the book: only the files that hold a character of it. */
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import type {Report} from '../diagnostic.js'
import type {Asset, Edition, Place} from '../model.js'
import type {FaceView} from './css-views.js'

/** Families by the names of their packages. Static cuts: variable ones reach a PDF as nameless Type 3 fonts. */
const families = [
  {
    family: 'Source Serif 4',
    name: 'source-serif-4',
    cuts: ['400-normal', '400-italic', '600-normal', '600-italic'],
  },
  {family: 'Source Sans 3', name: 'source-sans-3', cuts: ['400-normal', '600-normal']},
] as const

/** Most characters that one message names. */
const namedAtMost = 12

/** Faces for a style sheet, and the files they are in. */
export interface Fonts {
  faces: FaceView[]
  assets: Asset[]
}

/** A part of a family: the characters in one file. */
interface Subset {
  name: string
  /** As in CSS `unicode-range`. */
  range: string
  ranges: [first: number, last: number][]
}

/**
 * Load the faces that a book needs, and say which of its characters none of them has.
 *
 * @param texts
 *   Everything that will be shown.
 */
export async function loadFonts(texts: readonly string[], edition: Edition, report: Report): Promise<Fonts> {
  const shown = codePointsOf(texts)
  const loaded = await Promise.all(families.map((family) => loadFamily(family, shown)))
  const missing = shown.filter((point) => !loaded.some(({subsets}) => isIn(subsets, point)))
  if (missing.length > 0) reportMissing(missing, edition, report)
  return {
    faces: loaded.flatMap(({faces}) => faces),
    assets: loaded.flatMap(({assets}) => assets),
  }
}

/** The files of a family that hold any of some characters. */
async function loadFamily({family, name, cuts}: (typeof families)[number], shown: readonly number[]) {
  const all = await loadSubsets(name)
  const subsets = all.filter((subset) => shown.some((point) => isIn([subset], point)))
  const files = cuts.flatMap((cut) =>
    subsets.map((subset) => ({cut, file: `${name}-${subset.name}-${cut}.woff2`, range: subset.range})),
  )
  return {
    subsets,
    faces: files.map(({cut, file, range}) => faceView(family, cut, file, range)),
    assets: await Promise.all(files.map(({file}) => loadFace(name, file))),
  }
}

/**
 * Code points that show as something, in ascending order. Those that never do need no glyph.
 *
 * One letter stands for all of ASCII, which is never divided: most of a book is ASCII, and it is long.
 */
function codePointsOf(texts: readonly string[]): number[] {
  const characters = new Set(texts.map((text) => text.replace(/[^\u{7F}-\u{10FFFF}]+/gu, '')).join(''))
  if (texts.some((text) => /[!-~]/u.test(text))) characters.add('a')
  const visible = [...characters].filter(
    (character) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(character),
  )
  return visible.map((character) => character.codePointAt(0) ?? 0).toSorted((a, b) => a - b)
}

async function loadSubsets(name: string): Promise<Subset[]> {
  const ranges: unknown = JSON.parse(await readFile(fileOf(`@fontsource/${name}/unicode.json`), 'utf8'))
  return Object.entries(ranges as Record<string, string>).map(([subset, range]) => ({
    name: subset,
    range,
    ranges: range.split(',').map(parseRange),
  }))
}

/** Read one range (examples: `'U+0131'`, `'U+0000-00FF'`). */
function parseRange(range: string): [number, number] {
  const [first = '', last = first] = range.trim().slice('U+'.length).split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

function isIn(subsets: readonly Subset[], point: number): boolean {
  return subsets.some(({ranges}) => ranges.some(([first, last]) => first <= point && point <= last))
}

function faceView(family: string, cut: string, file: string, range: string): FaceView {
  const [weight = '', style = ''] = cut.split('-')
  return {family, style, weight, href: `../fonts/${file}`, range}
}

async function loadFace(name: string, file: string): Promise<Asset> {
  const bytes = await readFile(fileOf(`@fontsource/${name}/files/${file}`))
  return {href: `fonts/${file}`, mediaType: 'font/woff2', bytes: new Uint8Array(bytes)}
}

function fileOf(address: string): string {
  return createRequire(import.meta.url).resolve(address)
}

function reportMissing(missing: readonly number[], edition: Edition, report: Report): void {
  const named = missing.slice(0, namedAtMost).map(nameOf).join(', ')
  const more = missing.length > namedAtMost ? ` and ${missing.length - namedAtMost} more` : ''
  const place = placeOf(missing, edition)
  report.add('glyph-missing', `No typeface of the book has ${named}${more}.`, {
    ...(place ? {place} : {}),
    hint: 'Look for it in the PDF: it is shown in whatever face the browser has, or as a box.',
  })
}

/** A character with its number (example: ``'`ก` (U+0E01)'``). */
function nameOf(point: number): string {
  return `\`${String.fromCodePoint(point)}\` (U+${point.toString(16).toUpperCase().padStart(4, '0')})`
}

/** The first passage that holds one of the characters. */
function placeOf(points: readonly number[], {passages}: Edition): Place | undefined {
  const characters = points.map((point) => String.fromCodePoint(point))
  const first = passages.find(({text}) => characters.some((character) => text.includes(character)))
  return first && {file: first.source, line: first.lines[0]}
}
