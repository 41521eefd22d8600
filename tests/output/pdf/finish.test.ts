import {describe, expect, it} from 'vitest'
import type {Publication} from '../../../src/model.js'
import {readDestinations} from '../../../src/output/pdf/destinations.js'
import {readPdf, referenceIn} from '../../../src/output/pdf/file.js'
import {finishPdf} from '../../../src/output/pdf/finish.js'
import {smallBook} from '../../helpers/small-book.js'
import {tinyPdf, twoPages} from '../../helpers/tiny-pdf.js'
import {unpackPdf} from '../../helpers/unpack-pdf.js'

const contents = [
  {title: 'One', href: '#one', children: [{title: 'Tin tức', href: '#tin-tức', children: []}]},
  {title: '100 (%)', href: '#100%', children: []},
]

function finish(more: Partial<Publication> = {}, bodyPage: number | null = 2) {
  const file = readPdf(tinyPdf(twoPages))
  const destinations = readDestinations(file)
  const bytes = finishPdf(file, smallBook({contents, ...more}), {
    destinations,
    bodyPage: bodyPage ?? undefined,
  })
  const {object} = unpackPdf(bytes)
  const text = (number: number | undefined) => object(number ?? 0) ?? ''
  const catalogue = text(file.root)
  return {text, catalogue, information: text(file.info), xmp: xmpIn(catalogue, text)}
}

function xmpIn(catalogue: string, text: (number: number | undefined) => string): string {
  return Buffer.from(text(referenceIn(catalogue, 'Metadata')), 'latin1').toString()
}

describe('the catalogue', () => {
  it('keeps what Chromium wrote and says language, labels, metadata and bookmarks once', () => {
    const {catalogue} = finish()
    expect(catalogue).toMatch(
      /\/Pages 7 0 R\n\/Dests 8 0 R\n\/MarkInfo <<\/Type \/MarkInfo\n\/Marked true>>/u,
    )
    expect(catalogue.match(/\/Lang/gu)).toHaveLength(1)
    expect(catalogue).toContain('/Lang (en-GB)')
    expect(catalogue.match(/DisplayDocTitle/gu)).toHaveLength(1)
    expect(catalogue).toContain('/PageLabels <</Nums [0 <</S /r>> 1 <</S /D>>]>>')
  })

  it('has no roman numbers where the body is on the first page, and no labels without a body', () => {
    expect(finish({}, 1).catalogue).toContain('/PageLabels <</Nums [0 <</S /D>>]>>')
    const file = readPdf(tinyPdf(twoPages))
    const pages = {destinations: readDestinations(file), bodyPage: undefined}
    expect(Buffer.from(finishPdf(file, smallBook({contents}), pages)).toString('latin1')).not.toContain(
      '/PageLabels',
    )
  })
})

describe('bookmarks', () => {
  it('are linked with each other, up and down', () => {
    const {text, catalogue} = finish()
    const root = referenceIn(catalogue, 'Outlines')!
    const list = text(root)
    const one = referenceIn(list, 'First')!
    const last = referenceIn(list, 'Last')!
    const below = referenceIn(text(one), 'First')!
    expect(list).toContain('/Count 2')
    expect(text(one)).toContain('/Count -1')
    expect(referenceIn(text(one), 'Next')).toBe(last)
    expect(referenceIn(text(last), 'Prev')).toBe(one)
    expect(referenceIn(text(below), 'Parent')).toBe(one)
    expect(text(below)).toContain('/Dest [3 0 R /XYZ 6 100 0]')
    expect(text(last)).toContain('/Title (100 \\(%\\))')
  })

  it('are left out of a book without contents', () => {
    expect(finish({contents: []}).catalogue).not.toContain('/Outlines')
  })

  it('fail when one leads to a place that nothing links to', () => {
    const lost = [{title: 'Lost', href: '#lost', children: []}]
    expect(() => finish({contents: lost})).toThrow('The bookmark `Lost` leads to `#lost`')
  })
})

describe('metadata', () => {
  it('leaves out what the edition does not say', () => {
    const {facts} = smallBook()
    const bare = {...facts, editors: [], subtitle: undefined, publisher: undefined, rights: undefined}
    const {information, xmp} = finish({facts: bare, subjects: []})
    expect(information).not.toMatch(/\/(?:Author|Subject|Keywords) /u)
    expect(xmp).not.toMatch(/dc:(?:creator|description|publisher|rights|subject)|pdf:Keywords/u)
  })

  it('prefers the description to the subtitle', () => {
    const {facts} = smallBook()
    const {information} = finish({facts: {...facts, description: 'What it is about'}})
    expect(information).toContain('/Subject (What it is about)')
  })

  it('has nothing of the clock in it', () => {
    const {information, xmp} = finish()
    expect(information + xmp).not.toContain('2026')
  })

  it('escapes what XML would take for markup', () => {
    expect(finish().xmp).toContain('>Việt Nam &amp; &lt;Nga&gt;<')
  })
})
