import {describe, expect, it} from 'vitest'
import {assemblePdf} from '../../../src/output/pdf/assemble.js'
import {readDestinations} from '../../../src/output/pdf/destinations.js'
import {objectText, readPdf, referenceIn} from '../../../src/output/pdf/file.js'
import {countPages} from '../../../src/output/pdf/pages.js'
import {readPdfFile} from '../../helpers/read-pdf.js'
import {tinyPdf, twoPages} from '../../helpers/tiny-pdf.js'
import {unpackPdf} from '../../helpers/unpack-pdf.js'

const bytes = tinyPdf(twoPages)
const file = readPdf(bytes)

describe('readPdf', () => {
  it('finds the catalogue and the information', () => {
    expect([file.root, file.info]).toEqual([9, 1])
    expect(objectText(file, file.root)).toMatch(/^9 0 obj\n<<\/Type \/Catalog[\s\S]*>>\nendobj\n$/u)
  })

  it('takes a whole object, though a stream in it holds an end mark', () => {
    expect(objectText(file, 4)).toBe('4 0 obj\n<</Length 7>> stream\nendobj\n\nendstream\nendobj\n')
  })

  it('reads a file that lies inside of a larger stretch of memory', () => {
    const larger = Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')])
    expect(readPdf(larger.subarray(6, 6 + bytes.length)).root).toBe(9)
  })

  it.each([
    ['no end', 'startxref', 'startxfer', 'startxref'],
    ['no table', 'xref\n0', 'xrfe\n0', 'xref'],
    ['a broken table', ' 00000 n', ' 0000 n ', 'table of objects is broken at 1'],
    ['no catalogue', '/Root', '/Roof', '/Root'],
  ])('fails on a file with %s', (_, from, to, message) => {
    const broken = Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1')
    expect(() => readPdf(broken)).toThrow(message)
  })

  it('fails on an object that is not there', () => {
    expect(() => objectText(file, 99)).toThrow('no object 99')
  })
})

it('finds references by their key', () => {
  expect(referenceIn('<</Pages 7 0 R\n/PagesToo 8 0 R>>', 'PagesToo')).toBe(8)
  expect(referenceIn('<</Pages 7 0 R>>', 'Dests')).toBe(undefined)
})

describe('readDestinations', () => {
  it('gives pages through all levels of the tree, and names as the document has them', () => {
    expect([...readDestinations(file)]).toEqual([
      ['one', {page: 1, target: '[2 0 R /XYZ 6 579.2 0]'}],
      ['tin-tức', {page: 2, target: '[3 0 R /XYZ 6 100 0]'}],
      ['100%', {page: 2, target: '[3 0 R /XYZ 6 50 0]'}],
    ])
  })

  it('is empty where a document has no links to itself', () => {
    const plain = twoPages.map((object) => object.replace('/Dests 8 0 R\n', ''))
    expect(readDestinations(readPdf(tinyPdf(plain)))).toEqual(new Map())
  })

  it('fails on a destination that is on no page', () => {
    const lost = twoPages.map((object) => object.replace('/one [2 0 R', '/one [4 0 R'))
    expect(() => readDestinations(readPdf(tinyPdf(lost)))).toThrow('`one` is on no page')
  })
})

describe('assemblePdf', () => {
  const changed = new Map([
    [1, '<</Title (Final)>>'],
    [10, '<</New true>>'],
    [12, '(After a gap)'],
  ])
  const made = assemblePdf(file, changed)
  const again = unpackPdf(made)

  it('puts objects in the place of others, adds new ones and leaves the rest as they are', () => {
    expect([1, 10, 12].map((number) => again.object(number))).toEqual([...changed.values()])
    const kept = [2, 3, 4, 5, 6, 7, 8, 9]
    expect(kept.map((number) => again.object(number))).toEqual(kept.map((number) => twoPages[number - 1]))
    expect(again.trailer).toMatch(/\/Root 9 0 R\n\/Info 1 0 R\n\/ID \[<([0-9a-f]{32})> <\1>\]/u)
  })

  it('leaves nothing of the objects it replaced', () => {
    expect(again.object(1)).not.toMatch(/Draft|D:2026/u)
    expect(again.object(13)).toMatch(/^<<\/Type \/ObjStm\n\/N 9\n/u) // 1, 2, 3, 5, 6, 8, 9, 10, 12: each once
  })

  it('leaves numbers between as not in use', () => {
    expect([0, 11].map((number) => again.object(number))).toEqual([undefined, undefined])
  })

  it('packs more objects than fit into one stream', () => {
    const many = new Map(
      Array.from({length: 1200}, (_, index) => [10 + index, `<</Index ${index}>>`] as const),
    )
    const packed = assemblePdf(file, many)
    const {object} = unpackPdf(packed)
    expect([...many.keys()].map(object)).toEqual([...many.values()])
    expect(packed.length).toBeLessThan(20_000)
  })

  it('writes pages that another program can read and count', async () => {
    const pdf = await readPdfFile(made)
    expect(pdf.pages).toEqual(['', ''])
    expect(countPages(made)).toBe(2)
  })

  it('changes nothing in what it is given', () => {
    expect(Buffer.from(bytes).equals(Buffer.from(tinyPdf(twoPages)))).toBe(true)
  })
})
