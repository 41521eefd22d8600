/** The first edition as a reader gets it: built from the real scrapes, read back by pdf.js and EPUBCheck. */
import path from 'node:path'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Build, build, type Format} from '../../src/build.js'
import {Report} from '../../src/diagnostic.js'
import {collapse, textOf} from '../../src/text/text-of.js'
import {epubcheck} from '../helpers/epubcheck.js'
import {loadFixture} from '../helpers/project.js'
import {brokenLinks, type OpenEpub, readEpub} from '../helpers/read-epub.js'
import {type ReadBookmark, type ReadPdf, readPdfFile} from '../helpers/read-pdf.js'

const folder = path.join(import.meta.dirname, '../../content/vietnam-russia')
const formats: readonly Format[] = ['pdf', 'epub', 'json']

/** Words of menus, teasers, author boxes and footers in the five scrapes, and the emoji: none may be in a book. */
const dirt =
  /nom-nom|Talking Shop|Expat Corner|E-?paper|Brandinfo|Feedback|About author|View all posts|More on this story|see also|Italian expert|Angola|Phong Chau|ảnh 1|Viet Reader|Premier Newspaper|shape of stories|\p{Emoji_Presentation}/iu

const pointsInMm = 72 / 25.4
const a4HeightMm = 297

let made: Build
let pdf: ReadPdf
let epub: OpenEpub
let pieces: Piece[][]
/** Baselines between which the text stands, in points. */
let margins: {bottom: number; top: number}

beforeAll(async () => {
  made = await buildFirst()
  const {topMm, bottomMm} = (await loadFixture(folder)).looks.page.margins
  margins = {bottom: bottomMm * pointsInMm, top: a4HeightMm * pointsInMm - topMm * pointsInMm}
  pieces = await readPieces(bytesOf('vietnam-russia.pdf'))
  pdf = await readPdfFile(bytesOf('vietnam-russia.pdf'))
  epub = readEpub(bytesOf('vietnam-russia.epub'))
})

async function buildFirst(): Promise<Build> {
  return await build(await loadFixture(folder), formats, new Report())
}

function bytesOf(name: string): Uint8Array {
  return made.files.find((file) => file.path === name)!.bytes
}

/** Bookmarks one after the other, as in the contents. */
function flat(bookmarks: readonly ReadBookmark[]): ReadBookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.children)])
}

/** All but white space: where lines break is the page's affair. */
function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** A piece of text on a page of the PDF, in points from the lower left corner. */
interface Piece {
  text: string
  /** Left edge, right edge, baseline. */
  left: number
  right: number
  y: number
  /** Of the face, in points. */
  size: number
}

/** All text of the PDF, by page, with its place. */
async function readPieces(bytes: Uint8Array): Promise<Piece[][]> {
  const task = getDocument({data: Uint8Array.from(bytes), verbosity: 0})
  const document = await task.promise
  const pages: Piece[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const {items} = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item)) return []
        const [, , , size, left, y] = item.transform
        return [{text: item.str, left, right: left + item.width, y, size}]
      }),
    )
  }
  await task.destroy()
  return pages
}

/** The numbers at the right edge of a page, from top to bottom. */
function numbersAtTheRight(page: readonly Piece[]): string[] {
  const numbers = page.filter(({text, y}) => /^\d+$/u.test(text) && y > margins.bottom)
  const edge = Math.max(...numbers.map(({right}) => right))
  return numbers
    .filter(({right}) => right > edge - 2)
    .toSorted((upper, lower) => lower.y - upper.y)
    .map(({text}) => text)
}

/** Text of a page between its upper and lower margins. */
function bodyText(page: readonly Piece[]): string {
  return page
    .filter(({y}) => y > margins.bottom && y < margins.top)
    .map(({text}) => text)
    .join('')
}

/** Text of a page that is set larger than running text. */
function headings(page: readonly Piece[]): string {
  return page
    .filter(({size}) => size > 11.5)
    .map(({text}) => text)
    .join('')
}

describe('the PDF', () => {
  it('prints in its contents the numbers of the pages on which the titles stand', () => {
    const front = pieces.slice(0, firstBodyPage())
    const printed = front.filter((page) => /Contents/u.test(headings(page))).flatMap(numbersAtTheRight)
    const bookmarks = flat(pdf.outline).filter(({title}) => title !== 'Contents')
    let page = firstBodyPage()
    const standing = bookmarks.map(({title}) => {
      page = pieces.findIndex((text, index) => index >= page && bare(headings(text)).includes(bare(title)))
      return pdf.labels[page]
    })
    expect(printed).toEqual(standing)
    expect(bookmarks.map((bookmark) => pdf.labels[bookmark.page - 1])).toEqual(standing)
  })

  it('opens chapters and sources on right-hand pages', () => {
    expect(pdf.outline.filter(({page}) => page % 2 === 0)).toEqual([])
  })

  it('numbers the front matter in roman figures and the body from 1', () => {
    expect(pdf.labels.slice(0, firstBodyPage())).toEqual(['i', 'ii', 'iii', 'iv', 'v', 'vi'])
    expect(pdf.labels[firstBodyPage()]).toBe('1')
  })

  it('has the verbatim titles as bookmarks', () => {
    const titles = made.edition.chapters.flatMap(({title, sections}) => [
      title,
      ...sections.map((section) => section.title),
    ])
    const bookmarks = flat(pdf.outline).map(({title}) => title)
    expect(bookmarks.filter((title) => !['Contents', 'Sources'].includes(title))).toEqual(titles)
  })

  it('says what it is, and in which language', () => {
    expect(pdf.information).toMatchObject({
      Title: made.edition.title,
      Author: made.edition.editors.join(', '),
      Subject: made.edition.description,
      Language: made.edition.language,
      IsXFAPresent: false,
    })
  })

  it('is tagged on every page that has text', () => {
    const untagged = pdf.pages.filter((text, index) => text && pdf.roles[index]!.length < 3)
    expect(untagged).toEqual([])
  })

  it('prints every passage whole', () => {
    const text = bare(pieces.map(bodyText).join(' '))
    const missing = printedPassages().filter((passage) => !text.includes(bare(passage)))
    expect(missing).toEqual([])
  })

  it('has nothing in it of menus, teasers and emoji', () => {
    expect(pdf.pages.join('\n')).not.toMatch(dirt)
  })
})

/** Index of the page numbered 1. */
function firstBodyPage(): number {
  return pdf.labels.indexOf('1')
}

function printedPassages(): string[] {
  const ids = made.edition.chapters.flatMap(({sections}) =>
    sections.flatMap(({entries}) => entries.map(({passage}) => passage)),
  )
  return ids.map((id) => made.edition.passages.find((passage) => passage.id === id)!.text)
}

describe('the EPUB', () => {
  it('has no error and no warning in EPUBCheck', async () => {
    expect((await epubcheck(bytesOf('vietnam-russia.epub'))).findings).toEqual([])
  })

  it('has no link that leads nowhere', () => {
    expect(brokenLinks(epub)).toEqual([])
  })

  it('holds every passage, and nothing of menus, teasers and emoji', () => {
    const text = epub.names
      .filter((name) => name.endsWith('.xhtml'))
      .map((name) => collapse(epub.document(name).documentElement?.textContent ?? ''))
      .join('\n')
    expect(printedPassages().filter((passage) => !text.includes(passage))).toEqual([])
    expect(text).not.toMatch(dirt)
  })
})

describe('edition.json', () => {
  it('is the edition', () => {
    expect(JSON.parse(Buffer.from(bytesOf('edition.json')).toString())).toEqual(made.edition)
  })

  it('holds for each passage the text of its blocks', () => {
    const differing = made.edition.passages.filter(
      ({blocks, text}) => textOf({type: 'root', children: blocks}) !== text,
    )
    expect(differing).toEqual([])
  })
})

it('is the same to the byte when it is built again', async () => {
  const again = await buildFirst()
  expect(again.files.map(({path: name}) => name)).toEqual(made.files.map(({path: name}) => name))
  const differing = again.files.filter(({path: name, bytes}) => !Buffer.from(bytes).equals(bytesOf(name)))
  expect(differing.map(({path: name}) => name)).toEqual([])
})
