import {beforeAll, describe, expect, it} from 'vitest'
import {Report} from '../../src/diagnostic.js'
import type {Publication} from '../../src/model.js'
import {packEpub} from '../../src/output/epub/epub.js'
import {madeEpub, part, stillCamera} from '../helpers/made-epub.js'
import {
  brokenLinks,
  documentsOf,
  elementsOf,
  idsOf,
  linksOf,
  type OpenEpub,
  readEpub,
} from '../helpers/read-epub.js'

async function pack(publication: Publication): Promise<Uint8Array> {
  const [file] = await packEpub(publication, stillCamera(), new Report())
  return file!.bytes
}

async function open(publication: Publication): Promise<OpenEpub> {
  return readEpub(await pack(publication))
}

/** An attribute of all elements of a name, in order. */
function attributes(epub: OpenEpub, name: string, element: string, attribute: string): (string | null)[] {
  return elementsOf(epub.document(name), element).map((found) => found.getAttribute(attribute))
}

/** Values of a property of the package document. */
function meta(epub: OpenEpub, property: string): (string | null)[] {
  return elementsOf(epub.document('EPUB/package.opf'), 'meta')
    .filter((element) => element.getAttribute('property') === property)
    .map((element) => element.textContent)
}

function texts(epub: OpenEpub, name: string, element: string): (string | null)[] {
  return elementsOf(epub.document(name), element).map((found) => found.textContent)
}

describe('the container', () => {
  it('is one file, named for the edition', async () => {
    const files = await packEpub(madeEpub(), stillCamera(), new Report())
    expect(files.map(({path}) => path)).toEqual(['harbour-briefing.epub'])
  })

  it('puts `mimetype` first and uncompressed, as readers look for it at byte 30', async () => {
    const head = Buffer.from((await pack(madeEpub())).subarray(0, 58))
    expect(head.readUInt16LE(8)).toBe(0)
    expect(head.readUInt16LE(28)).toBe(0)
    expect(head.subarray(30).toString()).toBe('mimetypeapplication/epub+zip')
  })

  it('is the same to the byte when packed twice', async () => {
    expect(Buffer.compare(await pack(madeEpub()), await pack(madeEpub()))).toBe(0)
  })

  it('names the package document as its root', async () => {
    const epub = await open(madeEpub())
    expect(attributes(epub, 'META-INF/container.xml', 'rootfile', 'full-path')).toEqual(['EPUB/package.opf'])
  })

  it('is XML where it should be, also with a title that is full of markup', async () => {
    const epub = await open(
      madeEpub({
        title: `A&B <i>"quoted"</i> 'x' {{braces}} ]]>`,
        subtitle: '&amp;',
        editors: ['<b>R</b>. O’Kafor'],
      }),
    )
    for (const name of documentsOf(epub)) expect(epub.document(name).documentElement, name).not.toBeNull()
    expect(texts(epub, 'EPUB/package.opf', 'title')).toEqual([
      `A&B <i>"quoted"</i> 'x' {{braces}} ]]>`,
      '&amp;',
    ])
    expect(texts(epub, 'EPUB/package.opf', 'creator')).toEqual(['<b>R</b>. O’Kafor'])
    expect(attributes(epub, 'EPUB/cover.xhtml', 'img', 'alt')).toEqual([
      `Cover: A&B <i>"quoted"</i> 'x' {{braces}} ]]>. &amp;`,
    ])
  })
})

describe('the package document', () => {
  let epub: OpenEpub
  beforeAll(async () => {
    epub = await open(
      madeEpub({
        subtitle: 'What was said in May',
        editors: ['R. Okafor', 'Nguyễn Văn A'],
        publisher: 'Harbour Desk',
        rights: 'Rights stay with the papers.',
        description: 'One month.',
      }),
    )
  })

  it('says what the edition says of itself', () => {
    const said = [
      'identifier',
      'title',
      'creator',
      'publisher',
      'language',
      'date',
      'subject',
      'description',
      'rights',
    ]
    expect(Object.fromEntries(said.map((name) => [name, texts(epub, 'EPUB/package.opf', name)]))).toEqual({
      identifier: ['urn:uuid:0b5cf3a6-5d0c-5c5e-8a3c-0a8f0f8c1d2e'],
      title: ['Harbour briefing', 'What was said in May'],
      creator: ['R. Okafor', 'Nguyễn Văn A'],
      publisher: ['Harbour Desk'],
      language: ['en-GB'],
      date: ['2025-05-17'],
      subject: ['Economy', 'Education'],
      description: ['One month.'],
      rights: ['Rights stay with the papers.'],
    })
    expect(meta(epub, 'title-type')).toEqual(['main', 'subtitle'])
    expect(meta(epub, 'role')).toEqual(['edt', 'edt'])
  })

  it('gives the moment of the build and the revision', () => {
    expect(meta(epub, 'dcterms:modified')).toEqual(['2025-05-17T09:30:00Z'])
    expect(meta(epub, 'schema:version')).toEqual(['a'.repeat(64)])
  })

  it('leaves out what the edition does not say', async () => {
    const bare = await open(madeEpub({}, {subjects: []}))
    const names = ['creator', 'publisher', 'subject', 'description', 'rights']
    expect(names.flatMap((name) => texts(bare, 'EPUB/package.opf', name))).toEqual([])
    expect(texts(bare, 'EPUB/package.opf', 'title')).toEqual(['Harbour briefing'])
  })

  it('lists every file once, sorted, and no other', () => {
    const listed = attributes(epub, 'EPUB/package.opf', 'item', 'href')
    expect(listed).toEqual(listed.toSorted())
    const packed = epub.names.filter((name) => name.startsWith('EPUB/') && name !== 'EPUB/package.opf')
    expect(listed.map((href) => `EPUB/${href}`)).toEqual(packed.toSorted())
  })

  it('gives each file a name of its own that a changed chapter does not change', async () => {
    const other = await open(madeEpub({}, {parts: madeEpub().parts.slice(1), contents: []}))
    const named = (book: OpenEpub) =>
      new Map(
        elementsOf(book.document('EPUB/package.opf'), 'item').map((item) => [
          item.getAttribute('href'),
          item.getAttribute('id'),
        ]),
      )
    const [all, fewer] = [named(epub), named(other)]
    expect(new Set(all.values()).size).toBe(all.size)
    expect([...fewer].map(([href, id]) => all.get(href) === id)).not.toContain(false)
  })

  it('reads cover, title page, contents, chapters, sources', () => {
    const hrefById = new Map(
      elementsOf(epub.document('EPUB/package.opf'), 'item').map((item) => [
        item.getAttribute('id'),
        item.getAttribute('href'),
      ]),
    )
    const spine = attributes(epub, 'EPUB/package.opf', 'itemref', 'idref').map((id) => hrefById.get(id))
    expect(spine).toEqual([
      'cover.xhtml',
      'title-page.xhtml',
      'nav.xhtml',
      'chapter-economy.xhtml',
      'chapter-education.xhtml',
      'sources.xhtml',
    ])
  })

  it('names the cover for new readers and for old ones', () => {
    const [picture] = elementsOf(epub.document('EPUB/package.opf'), 'item').filter(
      (item) => item.getAttribute('properties') === 'cover-image',
    )
    const [old] = elementsOf(epub.document('EPUB/package.opf'), 'meta').filter(
      (element) => element.getAttribute('name') === 'cover',
    )
    expect(picture!.getAttribute('href')).toBe('images/cover.png')
    expect(old!.getAttribute('content')).toBe(picture!.getAttribute('id'))
  })

  it('claims of its accessibility what is there, and no conformance', async () => {
    expect(meta(epub, 'schema:accessMode')).toEqual(['textual'])
    expect(meta(epub, 'schema:accessModeSufficient')).toEqual(['textual'])
    expect(meta(epub, 'schema:accessibilityHazard')).toEqual(['none'])
    expect(meta(epub, 'dcterms:conformsTo')).toEqual([])
    expect(meta(epub, 'schema:accessibilityFeature')).toContain('structuralNavigation')
    expect(meta(epub, 'schema:accessibilityFeature')).not.toContain('ARIA')

    const parts = [part('chapter-a.xhtml', 'chapter', 'A', '<section role="doc-chapter"><p>A</p></section>')]
    const plain = await open(madeEpub({}, {parts, contents: []}))
    expect(meta(plain, 'schema:accessibilityFeature')).not.toContain('structuralNavigation')
    expect(meta(plain, 'schema:accessibilityFeature')).toContain('ARIA')
  })

  it('turns pages from right to left for a book that is read so', async () => {
    const book = await open(madeEpub({language: 'ar', direction: 'rtl'}))
    const direction = 'page-progression-direction'
    expect(attributes(book, 'EPUB/package.opf', 'spine', direction)).toEqual(['rtl'])
    expect(attributes(epub, 'EPUB/package.opf', 'spine', direction)).toEqual(['ltr'])
    for (const name of ['EPUB/nav.xhtml', 'EPUB/cover.xhtml']) {
      expect(book.document(name).documentElement!.getAttribute('dir')).toBe('rtl')
      expect(book.document(name).documentElement!.getAttribute('xml:lang')).toBe('ar')
    }
  })
})

describe('the ways into the book', () => {
  let epub: OpenEpub
  beforeAll(async () => {
    epub = await open(madeEpub())
  })

  it('gives the contents in order, verbatim, in two levels', () => {
    const [toc] = elementsOf(epub.document('EPUB/nav.xhtml'), 'nav')
    const lines = [...toc!.getElementsByTagName('a')].map((link) => [
      link.getAttribute('href'),
      link.textContent,
      [...toc!.getElementsByTagName('ol')].filter((list) => list.contains(link)).length,
    ])
    expect(lines).toEqual([
      ['chapter-economy.xhtml#chapter-economy', 'Economy', 1],
      ['chapter-economy.xhtml#economy-rates', 'Rates & <tariffs>', 2],
      ['chapter-economy.xhtml#economy-harbour', 'The harbour', 2],
      ['chapter-education.xhtml#chapter-education', 'Education', 1],
      ['sources.xhtml#sources', 'Sources', 1],
    ])
  })

  it('says the same in the NCX, numbered through, under the same identifier', () => {
    const ncx = epub.document('EPUB/toc.ncx')
    const [toc] = elementsOf(epub.document('EPUB/nav.xhtml'), 'nav')
    expect(attributes(epub, 'EPUB/toc.ncx', 'content', 'src')).toEqual(
      [...toc!.getElementsByTagName('a')].map((link) => link.getAttribute('href')),
    )
    expect(attributes(epub, 'EPUB/toc.ncx', 'navPoint', 'playOrder')).toEqual(['1', '2', '3', '4', '5'])
    const head = elementsOf(ncx, 'meta').map((found) => [
      found.getAttribute('name'),
      found.getAttribute('content'),
    ])
    expect(Object.fromEntries(head)).toMatchObject({
      'dtb:uid': texts(epub, 'EPUB/package.opf', 'identifier')[0],
      'dtb:depth': '2',
    })
  })

  it('marks cover, title page, contents, start and sources for the buttons of readers', () => {
    const [, landmarks] = elementsOf(epub.document('EPUB/nav.xhtml'), 'nav')
    const marked = [...landmarks!.getElementsByTagName('a')].map((link) => [
      link.getAttribute('epub:type'),
      link.getAttribute('href'),
    ])
    expect(marked).toEqual([
      ['cover', 'cover.xhtml'],
      ['titlepage', 'title-page.xhtml'],
      ['toc', 'nav.xhtml'],
      ['bodymatter', 'chapter-economy.xhtml'],
      ['bibliography', 'sources.xhtml'],
    ])
  })

  it('has no link that leads nowhere and no id twice in a document', () => {
    expect(linksOf(epub).length).toBeGreaterThan(20)
    expect(brokenLinks(epub)).toEqual([])
    for (const name of documentsOf(epub)) {
      const ids = idsOf(epub.document(name))
      expect(ids, name).toEqual([...new Set(ids)])
    }
  })

  it('packs the style sheets that parts use, and leaves those of the cover to its picture', async () => {
    const cover = {href: 'styles/cover.css', mediaType: 'text/css', bytes: new Uint8Array()}
    const publication = madeEpub({}, {assets: [cover, ...madeEpub().assets]})
    const book = await open(publication)
    expect(book.names).not.toContain('EPUB/styles/cover.css')
    for (const name of ['EPUB/nav.xhtml', 'EPUB/cover.xhtml'])
      expect(attributes(book, name, 'link', 'href')).toEqual(['styles/epub.css'])
  })

  it('pictures the cover with the fonts and styles of the book, in the size that stores ask for', async () => {
    const camera = stillCamera()
    const publication = madeEpub()
    await packEpub(publication, camera, new Report())
    expect(camera.jobs).toEqual([
      {markup: publication.cover, assets: publication.assets, width: 800, height: 1280, scale: 2},
    ])
  })
})
