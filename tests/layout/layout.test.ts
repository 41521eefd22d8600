import {beforeAll, describe, expect, it} from 'vitest'
import {Report} from '../../src/diagnostic.js'
import {layOut} from '../../src/layout/layout.js'
import type {Part, Publication, Target} from '../../src/model.js'
import {hashOf} from '../../src/text/hash.js'
import {madeEdition, madeLooks} from '../helpers/made-edition.js'
import {
  anchorsIn,
  elementsOf,
  faultsInXml,
  linksIn,
  madePublication,
  ofClass,
  shownText,
  textsOf,
} from '../helpers/made-publication.js'

let pdf: Publication
let epub: Publication
let book: string
beforeAll(async () => {
  ;[pdf, epub] = await Promise.all([madePublication('pdf'), madePublication('epub')])
  book = pdf.parts[0]?.markup ?? ''
})

const publicationOf = (target: Target) => (target === 'pdf' ? pdf : epub)
/** A publication with hashes for the bytes of its files. */
const inShort = ({assets, ...others}: Publication) => ({
  ...others,
  assets: assets.map(({href, mediaType, bytes}) => ({href, mediaType, hash: hashOf(bytes)})),
})
const allMarkup = (parts: readonly Part[]) => parts.map(({markup}) => markup).join('')

describe.each(['pdf', 'epub'] as const)('layOut for %s', (target) => {
  it('prints every passage once, in the words of its source and nothing else', () => {
    const {parts} = publicationOf(target)
    const printed = parts.flatMap(({markup}) => ofClass(markup, 'passage')).map(shownText)
    const {chapters, passages} = madeEdition()
    const entries = chapters.flatMap(({sections}) => sections.flatMap((section) => section.entries))
    const expected = entries.map(({passage}) => passages.find(({id}) => id === passage)?.text)
    expect(printed.map((text) => text.replace(/\s*\[\d+:[\d–]+\]$/u, ''))).toEqual(expected)
  })

  it('gives every anchor once in the whole book', () => {
    const anchors = anchorsIn(publicationOf(target).parts).map((anchor) => anchor.replace(/^.*#/u, ''))
    expect(anchors.toSorted()).toEqual([...new Set(anchors)].toSorted())
  })

  it('leads every link within the book to an anchor, and all others to the web', () => {
    const {parts} = publicationOf(target)
    const anchors = new Set(anchorsIn(parts))
    const lost = linksIn(parts).filter(({to}) => !anchors.has(to) && !/^https?:\/\//u.test(to))
    expect(lost).toEqual([])
  })

  it('leads every line of the contents to its heading', () => {
    const {contents, parts} = publicationOf(target)
    const file = parts[0]?.href ?? ''
    const anchors = new Set(anchorsIn(parts))
    const lines = contents.flatMap((item) => [item, ...item.children])
    const lost = lines.filter(({href}) => !anchors.has(href.startsWith('#') ? `${file}${href}` : href))
    expect(lost).toEqual([])
    expect(contents.map(({title}) => title)).toEqual([
      'History',
      'Economy',
      'Education',
      'Diplomacy',
      'Society and other subjects',
      'Sources',
    ])
  })

  it('shows markup in titles and texts as the words it is', () => {
    const markup = allMarkup(publicationOf(target).parts)
    expect(elementsOf(markup, ({tagName}) => ['b', 'i', 'script'].includes(tagName))).toEqual([])
    expect(textsOf(markup, 'passage').join()).toContain(
      '{{#each tất cả}} {{{x}}} <script>alert("1")</script> & đẩy mạnh',
    )
    const headings = elementsOf(markup, ({tagName}) => tagName === 'h2').map(shownText)
    expect(headings).toContain('{{constructor}} & <b>“Bold”</b>: \'quoted\' "heads"')
  })

  it('begins with a heading of level one and skips no level', () => {
    for (const {markup, role} of publicationOf(target).parts) {
      const levels = elementsOf(markup, ({tagName}) => /^h[1-6]$/u.test(tagName)).map(({tagName}) =>
        Number(tagName[1]),
      )
      const steps = levels.map((level, index) => level - (levels[index - 1] ?? 0))
      expect(Math.max(0, ...steps), role).toBeLessThanOrEqual(1)
    }
  })

  it('names the language of an article that is not the book’s own', () => {
    const passages = ofClass(allMarkup(publicationOf(target).parts), 'passage')
    expect(passages.map(({properties}) => properties.lang ?? null)).toEqual(
      passages.map((passage) => (String(passage.properties.id).startsWith('p.hostile') ? 'vi' : null)),
    )
  })

  it('brings every style sheet and typeface that its documents name', () => {
    const {parts, cover, assets} = publicationOf(target)
    const hrefs = new Set(assets.map(({href}) => href))
    const linked = [...parts.map(({markup}) => markup), cover].flatMap((markup) =>
      elementsOf(markup, ({tagName}) => tagName === 'link').map(({properties}) => String(properties.href)),
    )
    const css = assets.filter(({mediaType}) => mediaType === 'text/css')
    const faces = css.flatMap(({bytes}) =>
      [...new TextDecoder().decode(bytes).matchAll(/url\("\.\.\/([^"]+)"\)/gu)].map(([, href]) => href ?? ''),
    )
    expect([...new Set([...linked, ...faces])].toSorted()).toEqual([...hrefs].toSorted())
  })

  it('makes the same of the same edition, and leaves it as it was', async () => {
    const edition = madeEdition()
    const again = await layOut(edition, target, madeLooks, new Report())
    expect(inShort(again)).toEqual(inShort(publicationOf(target)))
    expect(edition).toEqual(madeEdition())
  })
})

describe('layOut for pdf', () => {
  it('is one document, with arabic numbers from the first chapter on', () => {
    expect(pdf.parts.map(({href, role}) => [href, role])).toEqual([['book.html', 'book']])
    expect(pdf.bodyStart).toBe('chapter-history')
  })

  it('puts a blank page, kept back, right before everything that opens on the right', () => {
    const blanks = [
      ...book.matchAll(
        /<div class="blank-page" data-before="([^"]+)" hidden><\/div>\s*<section [^>]*id="([^"]+)"/gu,
      ),
    ]
    const openers = ['titlepage', 'contents', ...madeEdition().chapters.map(({id}) => id), 'sources']
    expect(blanks.map(([, before]) => before)).toEqual(openers)
    expect(blanks.map(([, , id]) => id)).toEqual(openers)
  })

  it('leaves room for page numbers, each of an anchor that a link leads to', () => {
    const folios = [...book.matchAll(/<span class="folio" data-folio="([^"]*)"><\/span>/gu)].map(
      ([, anchor]) => anchor,
    )
    const linked = new Set(linksIn(pdf.parts).map(({to}) => to.replace('book.html#', '')))
    expect(folios.length).toBe(ofClass(book, 'folio').length)
    expect(folios.filter((anchor) => !linked.has(anchor ?? ''))).toEqual([])
    expect(folios).toEqual(expect.arrayContaining(['chapter-economy', 'economy-voice', 'sources']))
  })

  it('links to every opener, so that the browser says where it is', () => {
    const linked = new Set(linksIn(pdf.parts).map(({to}) => to))
    for (const opener of ['titlepage', 'contents', 'chapter-other', 'sources'])
      expect(linked).toContain(`book.html#${opener}`)
  })

  it('puts no DPUB roles into print, where they break the structure tree', () => {
    expect(book).not.toContain('doc-')
  })

  it('begins its pages with the sources when there are no chapters', async () => {
    const empty = await madePublication('pdf', {chapters: [], references: []})
    expect(empty.bodyStart).toBe('sources')
  })
})

describe('layOut for epub', () => {
  it('is a title page, a document a chapter, and the sources', () => {
    expect(epub.parts.map(({href}) => href)).toEqual([
      'title-page.xhtml',
      'chapter-history.xhtml',
      'chapter-economy.xhtml',
      'chapter-education.xhtml',
      'chapter-diplomacy.xhtml',
      'chapter-other.xhtml',
      'sources.xhtml',
    ])
    expect(epub.bodyStart).toBeUndefined()
  })

  it('is well-formed XML throughout', () => {
    expect(epub.parts.flatMap(({markup}) => faultsInXml(markup))).toEqual([])
  })

  it('stays well-formed with characters that XML does not allow', async () => {
    const nasty = await madePublication('epub', {title: 'a\u{0}b\u{1F}c\u{FFFF}d\u{D800}e'})
    expect(nasty.parts.flatMap(({markup}) => faultsInXml(markup))).toEqual([])
  })

  it('says what its parts and links are', () => {
    const chapter = epub.parts.find(({href}) => href === 'chapter-history.xhtml')?.markup ?? ''
    const appendix = epub.parts.find(({href}) => href === 'chapter-other.xhtml')?.markup ?? ''
    const sources = epub.parts.at(-1)?.markup ?? ''
    expect(chapter).toContain('epub:type="chapter" role="doc-chapter"')
    expect(appendix).toContain('epub:type="appendix" role="doc-appendix"')
    expect(sources).toContain('epub:type="bibliography" role="doc-bibliography"')
    expect(ofClass(chapter, 'mark').map(({properties}) => properties.role)).toEqual([
      'doc-biblioref',
      'doc-biblioref',
    ])
  })

  it('has no page numbers', () => {
    expect(allMarkup(epub.parts)).not.toContain('folio')
  })

  it('reads from right to left when the edition does', async () => {
    const arabic = await madePublication('epub', {language: 'ar', direction: 'rtl'})
    for (const {markup} of arabic.parts) expect(markup).toContain('lang="ar" xml:lang="ar" dir="rtl"')
  })

  it('fixes no colour and no absolute size, for the sake of readers at night and with weak eyes', () => {
    const css = epub.assets
      .filter(({href}) => href === 'styles/epub.css' || href === 'styles/base.css')
      .map(({bytes}) => new TextDecoder().decode(bytes))
    expect(css).toHaveLength(2)
    for (const text of css) {
      expect(text).not.toMatch(/(?:^|[\s;{])(?:color|background(?:-color)?):(?!\s*inherit)/mu)
      expect(text).not.toMatch(/font-size:[^;]*\d(?:px|pt|mm|rem)/u)
      expect(text).not.toMatch(/@page|var\(/u)
    }
  })
})

it('the cover says what the book is', () => {
  for (const text of [
    'Vietnam and Russia',
    'Seventy-five years of relations in the press',
    '3 February 2025',
    'R. Okafor and Nguyễn Thị Ánh',
    'Harbour Desk',
  ])
    expect(pdf.cover).toContain(text)
  expect(pdf.cover).toBe(epub.cover)
})
