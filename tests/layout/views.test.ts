import {describe, expect, it} from 'vitest'
import {type Book, bookOf} from '../../src/layout/book.js'
import {chapterView} from '../../src/layout/chapter-view.js'
import {contentsView} from '../../src/layout/contents-view.js'
import {coverView, titlePageView} from '../../src/layout/front-views.js'
import {sourcesView} from '../../src/layout/sources-view.js'
import type {ChapterView} from '../../src/layout/views.js'
import type {ArticleMeta, Edition} from '../../src/model.js'
import {madeEdition} from '../helpers/made-edition.js'

const book = bookOf(madeEdition(), 'pdf')
const ebook = bookOf(madeEdition(), 'epub')

function chapterOf(theme: string, from: Book = book): ChapterView {
  const chapter = from.edition.chapters.find((one) => one.theme === theme)
  return chapterView(chapter!, from)
}

/** The made edition with something else known of its first article. */
function withMeta(meta: Partial<ArticleMeta>): Edition {
  const [first, ...others] = madeEdition().articles
  return madeEdition({articles: [{...first!, meta: {...first!.meta, ...meta}}, ...others]})
}

describe('chapterView', () => {
  it('opens with number, title, and what is in it', () => {
    expect(chapterOf('economy')).toMatchObject({
      label: 'Chapter 2',
      number: '2',
      title: 'Economy',
      note: '6 passages from 3 sources, 2015–2025 (1 undated)',
    })
    expect(chapterOf('history').note).toBe('1 passage from 1 source, 2015')
  })

  it('gives an appendix no number, and no years to what is undated', () => {
    expect(chapterOf('other')).toMatchObject({
      label: 'Appendix',
      number: null,
      note: '1 passage from 1 source',
    })
  })

  it('states outlet, date, place and source of each section', () => {
    const sections = chapterOf('economy').sections
    expect(
      sections.map(({statement, titleNote, source}) => [statement, titleNote, source.text, source.href]),
    ).toEqual([
      ['VOVworld · 30 January 2015', null, 'Source 1', '#source-1'],
      [
        'Viet Nam News · 30 January 2025 · Moscow',
        'Title made from its first sentence',
        'Source 2',
        '#source-2',
      ],
      ['Outlet not named · undated', null, 'Source 3', '#source-3'],
    ])
  })

  it('says a heading of the article where it changes, and not again', () => {
    const heads = chapterOf('diplomacy').sections[0]?.entries.map((entry) => entry.heads)
    expect(heads).toEqual([
      [{level: 3, text: 'A faithful friend and reliable partner'}],
      [
        {level: 3, text: 'Towards the future'},
        {level: 4, text: 'Two peoples'},
      ],
    ])
    expect(chapterOf('economy').sections[0]?.entries.map((entry) => entry.heads.length)).toEqual([1, 0])
  })

  it('says an outer heading again when a passage goes back to it', () => {
    const trails = [['A', 'B'], ['A'], ['A', 'C', 'D', 'E', 'F', 'G']]
    const edition = madeEdition()
    const section = edition.chapters[3]!.sections[1]!
    const ids = section.entries.slice(0, 3).map((entry) => entry.passage)
    const passages = edition.passages.map((passage) => ({
      ...passage,
      trail: trails[ids.indexOf(passage.id)] ?? [],
    }))
    const view = chapterOf('diplomacy', bookOf({...edition, passages}, 'pdf'))
    expect(
      view.sections[1]?.entries
        .slice(0, 3)
        .map((entry) => entry.heads.map(({level, text}) => `${level}${text}`)),
    ).toEqual([['3A', '4B'], ['3A'], ['4C', '5D', '6E', '6F', '6G']])
  })

  it('cites the echoes of a passage with marks of their own', () => {
    expect(chapterOf('history').sections[0]?.entries[0]).toMatchObject({
      id: 'p.voice.3',
      alsoIn: 'Also in:',
      echoes: [{statement: 'VNA, 30 January 2025', mark: {href: '#source-4', text: '[4:8]', role: null}}],
    })
  })

  it('marks a passage with its source and lines', () => {
    const entries = chapterOf('economy').sections[0]?.entries.map(({body}) => body.toString())
    expect(entries?.[0]).toContain('<a class="mark" href="#source-1">[1:14]</a>')
    expect(entries?.[1]).toContain('<a class="mark" href="#source-1">[1:16–17]</a>')
    expect(chapterOf('history', ebook).sections[0]?.entries[0]?.body.toString()).toContain(
      '<a class="mark" href="sources.xhtml#source-1" role="doc-biblioref">[1:3]</a>',
    )
  })

  it.each(['', 'english (uk)', '"><script>', 'x'])('takes %j for no language', (language) => {
    expect(chapterOf('history', bookOf(withMeta({language}), 'pdf')).sections[0]?.language).toBeNull()
  })
})

describe('contentsView', () => {
  it('has a line for each chapter, each section and the sources', () => {
    const {chapters, sources} = contentsView(book)
    expect(chapters.map(({number, title, folio}) => [number, `${title}`, folio])).toEqual([
      ['1', 'History', 'chapter-history'],
      ['2', 'Economy', 'chapter-economy'],
      ['3', 'Education', 'chapter-education'],
      ['4', 'Diplomacy', 'chapter-diplomacy'],
      ['', 'Society and other subjects', 'chapter-other'],
    ])
    expect(chapters[0]?.sections.map((section) => ({...section, title: `${section.title}`}))).toEqual([
      {
        title: '65 years of Vietnam-Russia relations',
        href: '#history-voice',
        folio: 'history-voice',
        language: null,
        statement: 'VOVworld, 30 January 2015',
      },
    ])
    expect({...sources, title: `${sources.title}`}).toEqual({
      title: 'Sources',
      href: '#sources',
      folio: 'sources',
    })
  })
})

describe('sourcesView', () => {
  it('tells all that is known of a source', () => {
    expect(`${sourcesView(book).sources[0]?.title}`).toBe('65 years of Vietnam-Russia relations')
    expect(sourcesView(book).sources[0]).toMatchObject({
      id: 'source-1',
      number: '1',
      statement: 'Hồng Vân and Ánh Huyền · VOVworld · 30 January 2015',
      address: expect.stringMatching(/^https:\/\/vovworld\.example\//u),
      file: 'sources/voice.txt',
      titleNote: null,
    })
    expect(sourcesView(book).sources[1]).toMatchObject({
      statement: 'Viet Nam News · Moscow · 30 January 2025',
      titleNote: 'Title made from its first sentence',
      rights: '© Vietnam News Agency',
      address: null,
    })
  })

  it('says where a source is quoted, and where it is only cited', () => {
    const uses = sourcesView(book).sources.map((source) =>
      source.uses.map(({label, links}) => [label, ...links.map(({text, folio}) => `${text} ${folio}`)]),
    )
    expect(uses[0]).toEqual([
      ['Quoted in', 'History history-voice', 'Economy economy-voice', 'Diplomacy diplomacy-voice'],
    ])
    expect(uses[3]).toEqual([['Cited in', 'History history-voice', 'Diplomacy diplomacy-ambassador']])
  })

  it('leads back from an EPUB’s sources without page numbers', () => {
    expect(sourcesView(ebook).sources[3]?.uses[0]?.links[0]).toEqual({
      href: 'chapter-history.xhtml#history-voice',
      text: 'History',
      role: 'doc-backlink',
      folio: null,
    })
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'not an address', 'mailto:a@example.org'])(
    'prints no link to %s',
    (url) => {
      expect(sourcesView(bookOf(withMeta({url}), 'pdf')).sources[0]?.address).toBeNull()
    },
  )
})

describe('titlePageView', () => {
  it('says how the book was made, with a mark that can be tried', () => {
    expect(titlePageView(book).howMade).toEqual([
      'This book was put together by a program from 4 press articles. It is made of extracts: every passage is printed in the words of its source, and nothing was summarised, translated or rewritten.',
      'A mark such as [1:3] ends each passage. It means source 1 in the list at the back, line 3 of its file.',
      '17 passages are printed. 2 more say the same as one of these and are cited beneath it. None was left out.',
      "4 words that were not part of an article's text (menus, notices, teasers, captions and the like) were cleaned away. Whatever was cleaned away, merged or left out is on record, with the reason, in edition.json, the data file made with this book.",
    ])
  })

  it('owns up to repairs and to what was left out', () => {
    const {totals} = madeEdition()
    const edition = madeEdition({totals: {...totals, repairs: 1, omitted: 1}})
    const [made, , counted] = titlePageView(bookOf(edition, 'pdf')).howMade
    expect(made).toContain('In 1 place, words or lines that the page had broken were put together again.')
    expect(counted).toContain('1 passage was left out.')
  })

  it('carries the imprint', () => {
    expect(titlePageView(book).facts).toEqual([
      {name: 'Editors', value: 'R. Okafor and Nguyễn Thị Ánh'},
      {name: 'Publisher', value: 'Harbour Desk'},
      {name: 'Edition', value: '3 February 2025'},
      {name: 'Revision', value: madeEdition().revision.slice(0, 12)},
      {name: 'Identifier', value: 'urn:uuid:5d0f7a4e-8a52-5c2c-9d0b-0d5a6f5b8c11'},
      {name: 'Rights', value: 'Texts belong to their publishers.'},
    ])
  })
})

describe('coverView', () => {
  it('goes without what the edition does not say', () => {
    const edition = madeEdition({subtitle: undefined, publisher: undefined, editors: []})
    const {title, ...rest} = coverView(bookOf(edition, 'pdf'))
    expect(`${title}`).toBe('Vietnam and Russia')
    expect(rest).toEqual({
      kind: 'Press briefing',
      length: 'short',
      subtitle: null,
      editors: null,
      publisher: null,
      date: '3 February 2025',
    })
  })
})

describe('bookOf', () => {
  it('throws for what the edition does not have', () => {
    expect(() => book.passage('nothing.1')).toThrow('no passage `nothing.1`')
    expect(() => book.referenceTo('nothing')).toThrow('no reference to `nothing`')
  })
})
