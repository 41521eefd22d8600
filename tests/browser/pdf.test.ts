import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {Report} from '../../src/diagnostic.js'
import type {Publication} from '../../src/model.js'
import {type Browser, openBrowser} from '../../src/output/browser.js'
import {countPages} from '../../src/output/pdf/pages.js'
import {printPdf} from '../../src/output/pdf/pdf.js'
import {testChoice} from '../helpers/browser.js'
import {type ReadPdf, readPdfFile} from '../helpers/read-pdf.js'
import {smallBook} from '../helpers/small-book.js'

let browser: Browser
let bytes: Uint8Array
let pdf: ReadPdf
beforeAll(async () => {
  browser = await openBrowser(testChoice(), new Report())
  bytes = await print(smallBook())
  pdf = await readPdfFile(bytes)
})
afterAll(() => browser.close())

async function print(publication: Publication, report = new Report()): Promise<Uint8Array> {
  const files = await printPdf(publication, browser, report)
  expect(files.map((file) => file.path)).toEqual(['small-book.pdf'])
  return files[0]!.bytes
}

/** The same book with its document changed. */
function changed(from: string | RegExp, to: string): Publication {
  const book = smallBook()
  const parts = book.parts.map((part) => ({...part, markup: part.markup.replace(from, to)}))
  expect(parts).not.toEqual(book.parts)
  return {...book, parts}
}

/** Physical page, from 1, of each chapter: by the words on it. */
function chapterPages(): number[] {
  const openers = ['Economy (trade', 'Lịch sử: quan hệ', 'Дипломатия']
  return openers.map((title) => pdf.pages.findIndex((text) => text.includes(title)) + 1)
}

describe('pages', () => {
  it('open chapters on the right, with a blank page before where one is needed', () => {
    const pages = chapterPages()
    expect(pages.every((page) => page > 1 && page % 2 === 1)).toBe(true)
    expect(pdf.pages[pages[2]! - 2]).toBe(String(pages[2]! - 1))
  })

  it('have the numbers in the contents that their titles stand on', () => {
    const printed = chapterPages().map((page) => pdf.labels[page - 1])
    const [contents = ''] = pdf.pages.filter((text) => text.includes('Contents'))
    const listed = ['economy', 'lịch-sử', 'diplomacy'].map(
      (id) => new RegExp(`chapter-${id} (\\w+) chapter-${id}-section (\\w+)`, 'u').exec(contents) ?? [],
    )
    expect(listed.map(([, chapter]) => chapter)).toEqual(printed)
    expect(listed.map(([, , section]) => section)).toEqual(printed)
  })

  it('are labelled in roman figures before the first chapter, and from 1 in it', () => {
    expect(pdf.labels.slice(0, 4)).toEqual(['i', 'ii', '1', '2'])
    expect(pdf.labels.at(-1)).toBe(String(pdf.pages.length - 2))
  })

  it('are counted', () => {
    expect(countPages(bytes)).toBe(pdf.pages.length)
  })

  it('are numbered in arabic from the start where nothing says where the body begins', async () => {
    const plain = await readPdfFile(await print(smallBook({bodyStart: undefined})))
    expect(plain.labels).toEqual([])
    expect(plain.pages[1]).toContain('chapter-economy 3 chapter-economy-section 3')
  })
})

describe('bookmarks', () => {
  it('have the titles to the letter and lead where the titles stand', () => {
    const [economy, history, diplomacy] = chapterPages()
    const {contents} = smallBook()
    const titles = contents.map(({title, children}) => [title, children.map((child) => child.title)])
    expect(pdf.outline.map(({title, children}) => [title, children.map((child) => child.title)])).toEqual(
      titles,
    )
    expect(pdf.outline.map(({page}) => page)).toEqual([economy, history, diplomacy])
    expect(pdf.outline.map(({children}) => children[0]?.page)).toEqual([economy, history, diplomacy])
  })
})

describe('metadata', () => {
  it('stands in the dictionary', () => {
    expect(pdf.information).toMatchObject({
      Title: 'Việt Nam & <Nga>',
      Author: 'R. Okafor, Đỗ Lan',
      Subject: 'A small book',
      Keywords: 'Economy, Lịch sử',
      Creator: 'Briefbook',
      Producer: expect.stringContaining('Skia/PDF'),
      CreationDate: 'D:20250517093000Z',
      ModDate: 'D:20250517093000Z',
      Language: 'en-GB',
    })
  })

  it('stands in XMP, and says the same', () => {
    expect(pdf.xmp).toMatchObject({
      'dc:title': 'Việt Nam & <Nga>',
      'dc:creator': ['R. Okafor', 'Đỗ Lan'],
      'dc:description': 'A small book',
      'dc:publisher': 'The Harbour Press',
      'dc:rights': 'Texts belong to their publishers.',
      'dc:language': 'en-GB',
      'xmp:createdate': '2025-05-17T09:30:00Z',
      'xmp:modifydate': '2025-05-17T09:30:00Z',
    })
  })
})

describe('for those who cannot see it', () => {
  it('is tagged on every page that has words', () => {
    const [contents] = pdf.roles.filter((_, index) => pdf.pages[index]?.includes('Contents'))
    expect(contents).toEqual(expect.arrayContaining(['Document', 'H1', 'L', 'LI', 'Link']))
    const opener = pdf.roles[chapterPages()[0]! - 1]
    expect(opener).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P']))
  })
})

describe('words', () => {
  it('have the apostrophes and quotation marks of their source, though the text face shares their glyphs', async () => {
    const {resolve} = createRequire(import.meta.url)
    const face = resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2')
    const styles = '@font-face {font-family: F; src: url(../f.woff2)} body {font-family: F}'
    const assets = [
      {href: 'styles/print.css', mediaType: 'text/css', bytes: Buffer.from(styles)},
      {href: 'f.woff2', mediaType: 'font/woff2', bytes: await readFile(face)},
    ]
    const words = 'The harbour’s ‘second’ terminal, 1990’s debts.'
    const markup = `<!doctype html><html lang="en"><link rel="stylesheet" href="styles/print.css"><p>${words}</p></html>`
    const parts = [{href: 'book.html', role: 'book', title: 'Words', markup} as const]
    const book = smallBook({parts, assets, contents: [], bodyStart: undefined})
    const [file] = await printPdf(book, browser, new Report())
    expect((await readPdfFile(file!.bytes)).pages[0]).toBe(words)
  })
})

describe('two prints', () => {
  it('of one publication are equal to the byte', async () => {
    const again = await openBrowser(testChoice(), new Report())
    const [file] = await printPdf(smallBook(), again, new Report())
    await again.close()
    expect(Buffer.from(file!.bytes).equals(bytes)).toBe(true)
  })

  it('of two publications have other identifiers', async () => {
    const other = await print(changed('Title page', 'Title leaf'))
    const [mine, theirs] = [bytes, other].map(
      (made) => /\/ID \[<(\w+)>/u.exec(Buffer.from(made).toString('latin1'))?.[1],
    )
    expect(mine).toMatch(/^[0-9a-f]{32}$/u)
    expect(theirs).not.toBe(mine)
  })
})

describe('a book that does not hold still', () => {
  it('is refused when filling in the numbers moves a chapter', async () => {
    const report = new Report()
    const restless = changed(
      '</head>',
      '<style>.folio:not(:empty) {display: block; break-after: page}</style></head>',
    )
    await expect(print(restless, report)).rejects.toThrow('print-moved')
    expect(report.diagnostics[0]).toMatchObject({
      code: 'print-moved',
      message: expect.stringMatching(
        /^`#chapter-economy` is on page \w+, not on page 1 as the book says, and so are \d more\.$/u,
      ),
    })
  })

  it('is our mistake when a number is asked for that nothing links to', async () => {
    const book = changed(' data-folio="chapter-economy"', ' data-folio="chapter-nowhere"')
    await expect(print(book)).rejects.toThrow('Nothing links to `#chapter-nowhere`')
  })
})
