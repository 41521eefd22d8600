/** What stands above the text of each page of a printed book. */
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {beforeAll, describe, expect, it} from 'vitest'
import {Report} from '../../src/diagnostic.js'
import {layOut} from '../../src/layout/layout.js'
import type {Edition} from '../../src/model.js'
import {openBrowser} from '../../src/output/browser.js'
import {printPdf} from '../../src/output/pdf/pdf.js'
import {testChoice} from '../helpers/browser.js'
import {madeEdition, madeLooks} from '../helpers/made-edition.js'

const pointsInMm = 72 / 25.4

/** A5, so that chapters fill more than their first page. */
const looks = {
  ...madeLooks,
  page: {size: 'A5', margins: {topMm: 20, bottomMm: 22, innerMm: 18, outerMm: 20}},
} as const

/** A page: its running heads from left to right, the number printed on it, and what is between. */
interface Page {
  heads: string[]
  number: string | undefined
  text: string
}

let edition: Edition
let pages: Page[]
beforeAll(async () => {
  edition = madeEdition()
  const browser = await openBrowser(testChoice(), new Report())
  const [file] = await printPdf(await layOut(edition, 'pdf', looks, new Report()), browser, new Report())
  await browser.close()
  pages = await readPages(file!.bytes)
})

async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const task = getDocument({data: Uint8Array.from(bytes), verbosity: 0})
  const document = await task.promise
  const read: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent()
    const height = page.getViewport({scale: 1}).height
    const pieces = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
    const isHead = (y: number) => number > 1 && y > height - looks.page.margins.topMm * pointsInMm
    const isFoot = (y: number) => number > 1 && y < looks.page.margins.bottomMm * pointsInMm
    read.push({
      heads: pieces.filter(({transform}) => isHead(transform[5])).map(({str}) => str),
      number: pieces.find(({transform}) => isFoot(transform[5]))?.str,
      text: pieces
        .filter(({transform}) => !isHead(transform[5]) && !isFoot(transform[5]))
        .map(({str}) => str)
        .join(' '),
    })
  }
  await task.destroy()
  return read
}

/** Index of the page numbered 1. */
function bodyStart(): number {
  return pages.findIndex(({number}) => number === '1')
}

describe('running heads', () => {
  it('are not on the first page of a chapter, which has its number at the foot', () => {
    const openers = edition.chapters.map(({title}) =>
      pages.find(
        ({text, number}) => number && text.includes(`${title} `) && /\d+ passages? from/u.test(text),
      ),
    )
    expect(openers.map((page) => page?.heads)).toEqual(edition.chapters.map(() => []))
    expect(openers.every((page) => Number(page?.number) % 2 === 1)).toBe(true)
  })

  it('have chapter and book on all other pages of a chapter, the chapter at the outer edge', () => {
    const running = pages.slice(bodyStart()).filter(({heads}) => heads.length > 0)
    const seen = running.map(({heads, number}) => (Number(number) % 2 === 0 ? heads : heads.toReversed()))
    expect(seen).toContainEqual(['Economy', edition.title])
    expect(seen.filter(([chapter]) => chapter === 'Diplomacy').length).toBeGreaterThan(1)
    expect(seen.every(([, book]) => book === edition.title)).toBe(true)
  })

  it('are not on cover, title page and imprint, nor where Contents and Sources begin', () => {
    const bare = pages.filter(({heads}) => heads.length === 0).map(({text}) => text)
    expect(pages.slice(0, 4).flatMap(({heads}) => heads)).toEqual([])
    expect(bare.some((text) => text.startsWith('Contents'))).toBe(true)
    expect(bare.some((text) => text.startsWith('Sources'))).toBe(true)
  })
})
