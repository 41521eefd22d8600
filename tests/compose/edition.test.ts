import {expect, it} from 'vitest'
import {type ComposeOptions, composeEdition, type EditionParts} from '../../src/compose/edition.js'
import {Report} from '../../src/diagnostic.js'
import type {Article, Edition, Entry, Placement, Source, ThemeId} from '../../src/model.js'
import {madeArticle, madeMeta, madeSource} from '../helpers/article.js'
import {madePassage, madePlacement, madeTheme} from '../helpers/passage.js'

const options: ComposeOptions = {
  id: 'harbour',
  title: 'Harbour briefing',
  language: 'en',
  editors: ['R. Okafor'],
  date: '2025-05-17',
  chapters: ['history', 'economy'],
  other: 'chapter',
}

/** A passage of an article on a theme; its text is its own. */
function placed(article: string, index: number, theme: ThemeId): Placement {
  const text = `${article} says thing ${index}.`
  const scores = [{theme, score: 1, because: [`word of ${theme}`]}]
  return madePlacement({passage: madePassage({article, index, text}), theme, scores})
}

/** An entry, and what echoes it. */
function entry(placement: Placement, ...echoes: Placement[]): Entry {
  return {placement, echoes: echoes.map((echo) => ({placement: echo, likeness: 0.9}))}
}

/** An article of a date, or of none. */
function dated(id: string, published?: string): Article {
  const meta = madeMeta({title: `Title of ${id}`})
  return madeArticle({id, meta: published ? {...meta, published} : meta})
}

/** All that goes into an edition: what entries hold, and an article and a source for each that they name. */
function partsOf(entries: Entry[], more: Partial<EditionParts> = {}): EditionParts {
  const placements = entries.flatMap(({placement, echoes}) => [
    placement,
    ...echoes.map((echo) => echo.placement),
  ])
  const ids = [...new Set(placements.map(({passage}) => passage.article))].toSorted()
  return {
    sources: ids.map((id) => madeSource({id})),
    articles: ids.map((id) => dated(id)),
    placements,
    entries,
    themes: [madeTheme({id: 'history', title: 'History'}), madeTheme({id: 'economy', title: 'Economy'})],
    ...more,
  }
}

function compose(parts: EditionParts, more: Partial<ComposeOptions> = {}, report = new Report()): Edition {
  return composeEdition({...options, ...more}, parts, report)
}

/** What was said while composing, code and message. */
function said(parts: EditionParts, more: Partial<ComposeOptions> = {}): string[] {
  const report = new Report()
  compose(parts, more, report)
  return report.diagnostics.map(({code, message}) => `${code}: ${message}`)
}

/** Chapters in short: number, title, and the sections with the passages they print. */
function contents({chapters}: Edition) {
  return chapters.map(({number, title, sections}) => [
    number,
    title,
    ...sections.map(({id, entries}) => `${id}: ${entries.map(({passage}) => passage).join(' ')}`),
  ])
}

it('divides the book by theme, then by article, in the order of settings, dates and articles', () => {
  const entries = [
    entry(placed('a', 0, 'economy')),
    entry(placed('a', 1, 'history')),
    entry(placed('a', 2, 'economy')),
    entry(placed('b', 0, 'economy')),
    entry(placed('c', 0, 'economy')),
    entry(placed('d', 0, 'economy')),
  ]
  const articles = [dated('a', '2025-02-01'), dated('b'), dated('c', '2025-01-31'), dated('d', '2025-02-01')]
  expect(contents(compose(partsOf(entries, {articles})))).toEqual([
    [1, 'History', 'history-a: a.1'],
    [2, 'Economy', 'economy-c: c.0', 'economy-a: a.0 a.2', 'economy-d: d.0', 'economy-b: b.0'],
  ])
})

it('keeps the order of an article whatever the order of the entries', () => {
  const entries = [entry(placed('a', 2, 'economy')), entry(placed('a', 0, 'economy'))]
  expect(contents(compose(partsOf(entries)))).toEqual([[1, 'Economy', 'economy-a: a.0 a.2']])
})

const withOther = [entry(placed('a', 0, 'other'), placed('b', 0, 'other')), entry(placed('a', 1, 'economy'))]

it.each([
  ['a last chapter', 'chapter', [2, 'Society and other subjects', 'other-a: a.0']],
  ['an appendix without a number', 'appendix', [null, 'Other subjects', 'other-a: a.0']],
] as const)('makes what no theme claims %s', (_, other, expected) => {
  expect(contents(compose(partsOf(withOther), {other}))).toEqual([[1, 'Economy', 'economy-a: a.1'], expected])
})

it('leaves out what no theme claims when told to, and says so of each passage', () => {
  const {chapters, passages} = compose(partsOf(withOther), {other: 'omit'})
  expect(chapters.map(({theme}) => theme)).toEqual(['economy'])
  expect(passages).toMatchObject([
    {id: 'a.0', omitted: 'no theme claims it', echoOf: null, likeness: null},
    {id: 'a.1', omitted: null},
    {id: 'b.0', omitted: 'it says the same as `a.0`, which no theme claims', echoOf: null, likeness: null},
  ])
})

it('puts last what a theme without a chapter has won, and keeps its terms', () => {
  const parts = partsOf([entry(placed('a', 0, 'sport')), entry(placed('a', 1, 'economy'))])
  const {chapters, passages} = compose(parts)
  expect(chapters.map(({theme}) => theme)).toEqual(['economy', 'other'])
  expect(passages[0]).toMatchObject({theme: 'other', because: ['word of sport']})
})

it('prints an echo of another theme under the theme of the passage that stands for it', () => {
  const {passages, chapters} = compose(partsOf([entry(placed('a', 0, 'economy'), placed('b', 0, 'history'))]))
  expect(chapters.map(({theme}) => theme)).toEqual(['economy'])
  expect(passages[1]).toMatchObject({
    id: 'b.0',
    theme: 'economy',
    echoOf: 'a.0',
    likeness: 0.9,
    omitted: null,
  })
})

it('lets an echo say the theme when no theme claims the passage itself', () => {
  const {passages} = compose(partsOf([entry(placed('a', 0, 'other'), placed('b', 0, 'history'))]))
  expect(passages.map(({theme}) => theme)).toEqual(['history', 'history'])
})

it('says of a passage which terms spoke for its theme', () => {
  expect(compose(partsOf([entry(placed('a', 0, 'economy'))])).passages[0]?.because).toEqual([
    'word of economy',
  ])
})

it('numbers articles by first appearance, and after them those that are only echoed', () => {
  const entries = [
    entry(placed('a', 0, 'economy'), placed('d', 0, 'economy')),
    entry(placed('b', 0, 'history'), placed('c', 0, 'history'), placed('a', 1, 'history')),
  ]
  const {references, chapters} = compose(partsOf(entries))
  expect(references).toEqual([
    {number: 1, id: 'source-1', article: 'b', sections: ['history-b']},
    {number: 2, id: 'source-2', article: 'a', sections: ['history-b', 'economy-a']},
    {number: 3, id: 'source-3', article: 'c', sections: ['history-b']},
    {number: 4, id: 'source-4', article: 'd', sections: ['economy-a']},
  ])
  expect(chapters.flatMap(({sections}) => sections.map(({reference}) => reference))).toEqual([1, 2])
})

it('gives no anchor twice', () => {
  const entries = [
    entry(placed('economy', 0, 'chapter')),
    entry(placed('1', 0, 'source')),
    entry(placed('b-c', 0, 'a')),
    entry(placed('c', 0, 'a-b')),
    entry(placed('c', 1, 'economy')),
  ]
  const chapters = ['economy', 'chapter', 'source', 'a', 'a-b']
  const edition = compose(partsOf(entries), {chapters})
  const sections = edition.chapters.flatMap((chapter) => [chapter.id, ...chapter.sections.map(({id}) => id)])
  const anchors = [...sections, ...edition.references.map(({id}) => id)]
  expect(new Set(anchors).size).toBe(anchors.length)
  expect(anchors).toContain('chapter-economy-2')
})

it('records every source in order of path, with its words before and after', () => {
  const articles = [madeArticle({id: 'b', wordsRead: 9}), madeArticle({id: 'a', overrides: {exclude: true}})]
  const sources = articles.map(({id}) => madeSource({id}))
  const {articles: records} = compose(partsOf([entry(placed('b', 0, 'economy'))], {articles, sources}))
  expect(records).toMatchObject([
    {id: 'a', source: 'sources/a.txt', hash: 'hash of a', excluded: true, wordsKept: 0},
    {id: 'b', source: 'sources/b.txt', hash: 'hash of b', excluded: false, wordsRead: 9, wordsKept: 4},
  ])
})

it('lists passages in order of source and line', () => {
  const placements = [placed('b', 0, 'economy'), placed('a', 1, 'history'), placed('a', 0, 'economy')]
  const {passages} = compose(partsOf(placements.map((placement) => entry(placement))))
  expect(passages.map(({id}) => id)).toEqual(['a.0', 'a.1', 'b.0'])
})

it('lists removals and repairs in order of source and line, those without a line at the end', () => {
  const removal = (text: string, line?: number) => ({rule: 'drop', reason: 'it is noise', text, line})
  const repair = (before: string, line: number) => ({rule: 'mend', before, after: 'mended', line})
  const articles = [
    madeArticle({id: 'b', removed: [removal('b2', 2)], repairs: [repair('b9', 9), repair('b3', 3)]}),
    madeArticle({id: 'a', removed: [removal('a?'), removal('a10', 10), removal('a9', 9)], repairs: []}),
  ]
  const {removed, repairs} = compose(partsOf([], {articles}))
  expect(removed.map(({source, text}) => `${source} ${text}`)).toEqual([
    'sources/a.txt a9',
    'sources/a.txt a10',
    'sources/a.txt a?',
    'sources/b.txt b2',
  ])
  expect(repairs.map(({before}) => before)).toEqual(['b3', 'b9'])
})

it('has a name that follows from the id of the edition alone', () => {
  const urn = compose(partsOf([])).urn
  expect(urn).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
  expect(compose(partsOf([]), {title: 'Another title'}).urn).toBe(urn)
  expect(compose(partsOf([]), {id: 'another'}).urn).not.toBe(urn)
})

it.each([
  ['en', 'ltr'],
  ['vi', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['uz-Cyrl', 'ltr'],
])('writes %s from %s', (language, direction) => {
  expect(compose(partsOf([]), {language}).direction).toBe(direction)
})

function movedDown({passage, ...placement}: Placement): Placement {
  const [from, to] = passage.lines
  return {...placement, passage: {...passage, lines: [from + 2, to + 2]}}
}

function underHeading({passage, ...placement}: Placement): Placement {
  return {...placement, passage: {...passage, trail: ['Looking back']}}
}

const printed = () => [entry(placed('a', 0, 'economy'), placed('b', 0, 'economy'))]

it.each<[what: string, parts: EditionParts, more: Partial<ComposeOptions>]>([
  ['a fact', partsOf(printed()), {subtitle: 'In May'}],
  ['the title of a chapter', partsOf(printed(), {themes: [madeTheme({id: 'economy', title: 'Money'})]}), {}],
  ['a printed text', partsOf([entry(placed('a', 1, 'economy'), placed('b', 0, 'economy'))]), {}],
  ['the date of a source', partsOf(printed(), {articles: [dated('a', '2025-01-01'), dated('b')]}), {}],
  ['an echo', partsOf([entry(placed('a', 0, 'economy'))]), {}],
  [
    'the line of a passage, which its mark names',
    partsOf([entry(movedDown(placed('a', 0, 'economy')), placed('b', 0, 'economy'))]),
    {},
  ],
  [
    'the line of an echo',
    partsOf([entry(placed('a', 0, 'economy'), movedDown(placed('b', 0, 'economy')))]),
    {},
  ],
  [
    'a heading above a passage',
    partsOf([entry(underHeading(placed('a', 0, 'economy')), placed('b', 0, 'economy'))]),
    {},
  ],
])('changes the revision with %s', (_, parts, more) => {
  expect(compose(parts, more).revision).not.toBe(compose(partsOf(printed())).revision)
})

it('keeps the revision when what is not printed changes, or the order of keys in an object', () => {
  const parts = partsOf(printed())
  const articles = parts.articles.map((article) => {
    const [title, ...others] = Object.entries(article.meta)
    return {
      ...article,
      wordsRead: 99,
      meta: {...Object.fromEntries(others), ...madeMeta({title: `${title?.[1]}`})},
    }
  })
  expect(Object.keys(articles[0]?.meta ?? {})).not.toEqual(Object.keys(parts.articles[0]?.meta ?? {}))
  expect(compose({...parts, articles}).revision).toBe(compose(parts).revision)
})

it('is the same after a trip through JSON', () => {
  const edition = compose(partsOf(withOther))
  const again: unknown = JSON.parse(JSON.stringify(edition))
  expect(JSON.stringify(again)).toBe(JSON.stringify(edition))
  expect(again).toEqual(edition)
})

it('carries no setting that is not of the edition', () => {
  expect(Object.keys(compose(partsOf([])))).not.toContain('other')
})

it('leaves what it is given as it was', () => {
  const parts = partsOf(withOther)
  const before = structuredClone(parts)
  compose(parts)
  expect(parts).toEqual(before)
})

it('says which chapters have nothing in them', () => {
  expect(said(partsOf([entry(placed('a', 0, 'economy'))]))).toEqual([
    'chapter-empty: Chapter `history` has no passages and is left out.',
  ])
})

it('puts the last chapter last, and misses it not, when the settings name it too', () => {
  const parts = partsOf([entry(placed('a', 0, 'economy'))])
  expect(said(parts, {chapters: ['other', 'economy']})).toEqual([])
  expect(
    compose(partsOf(withOther), {chapters: ['other', 'economy']}).chapters.map(({theme}) => theme),
  ).toEqual(['economy', 'other'])
})

it.each([
  ['chapter', 'printed in the last chapter'],
  ['appendix', 'printed in the appendix'],
  ['omit', 'left out'],
] as const)('says once how much no theme claims, and what becomes of it: %s', (other, fate) => {
  const entries = [...withOther, entry(placed('a', 2, 'history')), entry(placed('c', 0, 'other'))]
  expect(said(partsOf(entries), {other})).toEqual([
    `passage-other: 2 of 4 passages fit no chapter and are ${fate}.`,
  ])
})

it('says which article the editor left out, and where', () => {
  const report = new Report()
  const articles = [madeArticle({id: 'a', overrides: {exclude: true}})]
  compose(partsOf([entry(placed('b', 0, 'economy'))], {articles}), {chapters: ['economy']}, report)
  expect(report.diagnostics).toMatchObject([
    {
      code: 'source-excluded',
      severity: 'info',
      message: '`sources/a.txt` is left out, as its settings say `exclude: true`.',
      place: {file: 'sources/a.txt'},
    },
  ])
})

it('warns of a source that is there twice', () => {
  const source = (id: string, hash: string): Source => madeSource({id, hash})
  const sources = [source('a', 'x'), source('b', 'y'), source('c', 'x')]
  const parts = partsOf([entry(placed('a', 0, 'economy'))], {sources})
  expect(said(parts, {chapters: ['economy']})).toEqual([
    'source-twice: `sources/c.txt` is the same file as `sources/a.txt`.',
  ])
})
