import {strFromU8, strToU8, unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {Report} from '../../src/diagnostic.js'
import {layOut} from '../../src/layout/layout.js'
import type {Edition, Publication} from '../../src/model.js'
import {packEpub} from '../../src/output/epub/epub.js'
import {zipEpub} from '../../src/output/epub/zip.js'
import {epubcheck} from '../helpers/epubcheck.js'
import {madeEdition, madeLooks} from '../helpers/made-edition.js'
import {madeEpub, stillCamera} from '../helpers/made-epub.js'

async function pack(publication: Publication): Promise<Uint8Array> {
  const [file] = await packEpub(publication, stillCamera(), new Report())
  return file!.bytes
}

/** An edition as the layout stage hands it on. */
async function laidOut(own: Partial<Edition>): Promise<Publication> {
  return await layOut(madeEdition(own), 'epub', madeLooks, new Report())
}

describe('EPUBCheck finds no error and nothing to warn of', () => {
  it('in a book that says as little of itself as it can', async () => {
    expect((await epubcheck(await pack(madeEpub()))).findings).toEqual([])
  })

  it.each<[string, Partial<Edition>]>([
    ['in a book that has all that a page can be asked to bear', {}],
    [
      'in a book read from right to left',
      {language: 'ar', direction: 'rtl', title: 'نشرة الميناء', subtitle: 'שלום'},
    ],
    ['in a book whose title is long and full of markup', {title: `A&B <i>"q"</i> 'x' ]]> `.repeat(60)}],
  ])('%s', async (_, own) => {
    expect((await epubcheck(await pack(await laidOut(own)))).findings).toEqual([])
  })
})

describe('EPUBCheck is awake', () => {
  it('finds what is wrong with a book that was broken on purpose', async () => {
    const files = Object.entries(unzipSync(await pack(madeEpub())))
    const spoilt = files
      .filter(([path]) => path !== 'mimetype' && path !== 'EPUB/sources.xhtml')
      .map(([path, bytes]) => ({path, bytes: path.includes('economy') ? withoutIds(bytes) : bytes}))
    const {findings} = await epubcheck(zipEpub(spoilt, '2025-05-17T09:30:00Z'))
    const codes = findings.map((finding) => finding.split(' ').slice(0, 2).join(' '))
    expect(codes).toContain('ERROR RSC-001')
    expect(codes).toContain('ERROR RSC-012')
  })
})

function withoutIds(markup: Uint8Array): Uint8Array {
  return strToU8(strFromU8(markup).replaceAll(/ id="[^"]*"/gu, ''))
}
