import path from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Build, build} from '../../src/build.js'
import {Report} from '../../src/diagnostic.js'
import {collapse} from '../../src/text/text-of.js'
import {epubcheck} from '../helpers/epubcheck.js'
import {loadFixture} from '../helpers/project.js'
import {brokenLinks, documentsOf, elementsOf, idsOf, type OpenEpub, readEpub} from '../helpers/read-epub.js'

const folder = path.join(import.meta.dirname, '../../content/vietnam-russia')

async function buildSeeds(): Promise<Build> {
  return await build(await loadFixture(folder), ['epub'], new Report())
}

describe('the EPUB of the first edition', () => {
  let made: Build
  let epub: OpenEpub
  beforeAll(async () => {
    made = await buildSeeds()
    epub = readEpub(made.files[0]!.bytes)
  })

  it('passes EPUBCheck with no error and no warning', async () => {
    expect((await epubcheck(made.files[0]!.bytes)).findings).toEqual([])
  })

  it('is the same to the byte when built again', async () => {
    const again = await buildSeeds()
    expect(again.files.map(({path}) => path)).toEqual(['vietnam-russia.epub'])
    expect(Buffer.compare(again.files[0]!.bytes, made.files[0]!.bytes)).toBe(0)
  })

  it('is XML throughout, with no id twice and no link that leads nowhere', () => {
    for (const name of documentsOf(epub)) {
      const ids = idsOf(epub.document(name))
      expect(ids, name).toEqual([...new Set(ids)])
    }
    expect(brokenLinks(epub)).toEqual([])
  })

  it('prints every passage that the edition says it prints, word for word', () => {
    const texts = epub.names
      .filter((name) => name.includes('/chapter-'))
      .map((name) => collapse(epub.document(name).documentElement!.textContent ?? ''))
    const textById = new Map(made.edition.passages.map(({id, text}) => [id, text]))
    const printed = made.edition.chapters.map(({sections}) =>
      sections.flatMap(({entries}) => entries.map(({passage}) => textById.get(passage)!)),
    )
    expect(printed.flat().length).toBeGreaterThan(20)
    printed.forEach((passages, index) => {
      for (const passage of passages) expect(texts[index]).toContain(passage)
    })
  })

  it('lists chapters, their articles and the sources, titles verbatim', () => {
    const [toc] = elementsOf(epub.document('EPUB/nav.xhtml'), 'nav')
    const titles = [...toc!.getElementsByTagName('a')].map((link) => link.textContent)
    const expected = made.edition.chapters.flatMap(({title, sections}) => [
      title,
      ...sections.map((section) => section.title),
    ])
    expect(titles).toEqual([...expected, 'Sources'])
  })

  it('leads from every passage to its source, and from every source back', () => {
    const [sources] = epub.names.filter((name) => name.endsWith('/sources.xhtml'))
    const back = elementsOf(epub.document(sources!), 'a').map((link) => link.getAttribute('href') ?? '')
    for (const {id, sections} of made.edition.references) {
      const forth = epub.names
        .filter((name) => name.includes('/chapter-'))
        .flatMap((name) => elementsOf(epub.document(name), 'a'))
        .filter((link) => link.getAttribute('href')?.endsWith(`sources.xhtml#${id}`))
      expect(forth.length, id).toBeGreaterThan(0)
      for (const section of sections)
        expect(
          back.some((href) => href.endsWith(`#${section}`)),
          section,
        ).toBe(true)
    }
  })

  it('leaves letters, their size and their colour to the reader’s own settings', () => {
    const sheets = epub.names.filter((name) => /styles\/(?:base|epub)\.css$/u.test(name)).map(epub.text)
    const rules = sheets.join('\n').replaceAll(/\/\*[^*]*\*\//gu, '')
    expect(sheets).toHaveLength(2)
    expect(rules.match(/font-size:\s*[\d.]+(?:px|pt|mm|cm)/gu) ?? []).toEqual([])
    const colours = [...rules.matchAll(/[\s;{](?:color|background|background-color):([^;}]+)/gu)].map(
      ([, value]) => value!.trim(),
    )
    expect(colours.filter((value) => !['inherit', 'currentColor', 'transparent'].includes(value))).toEqual([])
  })

  it('has a cover of the size that stores ask for', () => {
    const png = Buffer.from(epub.bytes('EPUB/images/cover.png'))
    expect(png.subarray(12, 16).toString()).toBe('IHDR')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 2560])
  })
})
