/** A small edition made by hand, with all that a page can be asked to bear. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {RootContent} from 'mdast'
import type {Looks} from '../../src/layout/looks.js'
import type {
  ArticleMeta,
  ArticleRecord,
  Chapter,
  Edition,
  PassageRecord,
  Reference,
  Section,
} from '../../src/model.js'
import {hashOf} from '../../src/text/hash.js'
import {textOf} from '../../src/text/text-of.js'
import {countWords} from '../../src/text/words.js'

/** Looks with dull values. */
export const madeLooks: Looks = {
  page: {size: 'A4', margins: {topMm: 28, bottomMm: 34, innerMm: 34, outerMm: 50}},
  style: {accent: '#1f3a5f'},
  builtAt: '2025-02-03T00:00:00Z',
}

/** What an article is made from: `lines` are those of its passages, `blocks` what they hold. */
interface Sketch {
  id: string
  meta: Partial<ArticleMeta> & {title: string}
  passages: {theme: string; line: number; blocks: RootContent[]; trail?: string[]; echoOf?: string}[]
}

/** A paragraph of plain text. */
export function paragraph(text: string): RootContent {
  return {type: 'paragraph', children: [{type: 'text', value: text}]}
}

/** Paragraphs of a seed by their line, real in length and in letters. */
function seedLines(name: string): (line: number) => RootContent {
  const file = path.join(import.meta.dirname, '../../content/vietnam-russia/sources', name)
  const lines = readFileSync(file, 'utf8').normalize('NFC').split('\n')
  return (line) => paragraph((lines[line - 1] ?? '').trim())
}

const table: RootContent = {
  type: 'table',
  align: [null, 'right'],
  children: ['Year|Trade, billion USD', '2001|0.5', '2014|3', '2024|'].map((row) => ({
    type: 'tableRow',
    children: row.split('|').map((cell) => ({
      type: 'tableCell',
      children: cell ? [{type: 'text', value: cell}] : [],
    })),
  })),
}

const list: RootContent = {
  type: 'list',
  ordered: true,
  start: 3,
  spread: false,
  children: ['Năng lượng và dầu khí', 'Giáo dục, khoa học – công nghệ', 'Du lịch giữa hai nước'].map(
    (text) => ({
      type: 'listItem',
      spread: false,
      children: [{type: 'paragraph', children: [{type: 'text', value: text}]}],
    }),
  ),
}

const quotation: RootContent = {
  type: 'blockquote',
  children: [
    {
      type: 'paragraph',
      children: [
        {type: 'text', value: '«Дружба народов»,\n  сказал посол, '},
        {type: 'emphasis', children: [{type: 'text', value: '«не знает границ»'}]},
        {type: 'text', value: '; по-гречески: «Η φιλία δεν γνωρίζει σύνορα».'},
      ],
    },
  ],
}

function sketches(): Sketch[] {
  const ambassador = seedLines('004_b0de31735f6b4540.txt')
  const voice = seedLines('001_ce0bd35333b3d6c9.txt')
  return [
    {
      id: 'voice',
      meta: {
        title: '65 years of Vietnam-Russia relations',
        publisher: 'VOVworld',
        published: '2015-01-30',
        authors: ['Hồng Vân', 'Ánh Huyền'],
        url: 'https://vovworld.example/en-US/current-affairs/65-years-of-vietnamrussia-relations-302513.vov?utm=a&b=c',
      },
      passages: [
        {theme: 'history', line: 3, blocks: [voice(3)]},
        {
          theme: 'diplomacy',
          line: 12,
          trail: ['A faithful friend and reliable partner'],
          blocks: [voice(12)],
        },
        {theme: 'economy', line: 14, trail: ['A faithful friend and reliable partner'], blocks: [voice(14)]},
        {
          theme: 'economy',
          line: 16,
          trail: ['A faithful friend and reliable partner'],
          blocks: [voice(16), table],
        },
        {theme: 'diplomacy', line: 22, trail: ['Towards the future', 'Two peoples'], blocks: [voice(22)]},
      ],
    },
    {
      id: 'ambassador',
      meta: {
        title:
          'The Việt Nam – Russia relationship, set up on January 30, 1950, have evolved from the historical roots',
        titleMade: true,
        publisher: 'Viet Nam News',
        published: '2025-01-30',
        place: 'Moscow',
        rights: '© Vietnam News Agency',
      },
      passages: [
        {theme: 'diplomacy', line: 3, blocks: [ambassador(3)]},
        {theme: 'diplomacy', line: 5, blocks: [ambassador(5)]},
        {theme: 'diplomacy', line: 7, blocks: [ambassador(7)]},
        {theme: 'economy', line: 9, blocks: [ambassador(9)]},
        {theme: 'education', line: 11, blocks: [ambassador(11)]},
        {theme: 'diplomacy', line: 13, blocks: [ambassador(13)]},
        {theme: 'diplomacy', line: 15, blocks: [ambassador(15)]},
        {theme: 'economy', line: 21, blocks: [ambassador(21)]},
        {theme: 'education', line: 25, blocks: [ambassador(25)]},
      ],
    },
    {
      id: 'hostile',
      meta: {
        title: '{{constructor}} & <b>“Bold”</b>: \'quoted\' "heads"',
        language: 'vi',
        url: 'https://example.org/a?b=c&d=<e>',
      },
      passages: [
        {
          theme: 'economy',
          line: 2,
          blocks: [
            paragraph(
              'Hai bên nhất trí {{#each tất cả}} {{{x}}} <script>alert("1")</script> & đẩy mạnh hợp tác.',
            ),
          ],
        },
        {theme: 'economy', line: 4, trail: ['<i>Ưu tiên</i> {{titel}}'], blocks: [list]},
        {theme: 'other', line: 9, blocks: [quotation]},
      ],
    },
    {
      id: 'agency',
      meta: {
        title: 'Vietnam, Russia mark 75 years of ties',
        publisher: 'VNA',
        published: '2025-01-30',
        place: 'Hanoi',
      },
      passages: [
        {
          theme: 'history',
          line: 8,
          blocks: [
            paragraph('Vietnam and the Soviet Union established diplomatic ties on January 30, 1950.'),
          ],
          echoOf: 'voice.3',
        },
        {theme: 'diplomacy', line: 12, blocks: [ambassador(5)], echoOf: 'ambassador.5'},
      ],
    },
  ]
}

/** Titles of the chapters, in order. */
const chapters = {
  history: 'History',
  economy: 'Economy',
  education: 'Education',
  diplomacy: 'Diplomacy',
  other: 'Society and other subjects',
}

/**
 * The edition. Give what differs; a change of `chapters` or `passages` is for the test to keep whole.
 *
 * It has Vietnamese, Cyrillic and Greek, braces and angle brackets in titles and texts, a made title, an undated
 * article, two echoes, a list, a table, a quotation, a chapter of one passage, and an appendix.
 */
export function madeEdition(own: Partial<Edition> = {}): Edition {
  const made = sketches()
  const passages = made.flatMap(passagesOf)
  const sections = Object.keys(chapters).map((theme) => sectionsOf(theme, made, passages))
  return {
    schema: 1,
    id: 'vietnam-russia-2025',
    title: 'Vietnam and Russia',
    subtitle: 'Seventy-five years of relations in the press',
    language: 'en-GB',
    direction: 'ltr',
    editors: ['R. Okafor', 'Nguyễn Thị Ánh'],
    publisher: 'Harbour Desk',
    rights: 'Texts belong to their publishers.',
    description: 'What the press of two countries wrote about their ties.',
    date: '2025-02-03',
    urn: 'urn:uuid:5d0f7a4e-8a52-5c2c-9d0b-0d5a6f5b8c11',
    revision: hashOf('made edition'),
    articles: made.map((sketch) => articleOf(sketch, passages)),
    passages,
    chapters: Object.entries(chapters).map(
      ([theme, title], index): Chapter => ({
        id: `chapter-${theme}`,
        number: theme === 'other' ? null : index + 1,
        theme,
        title,
        sections: sections[index] ?? [],
      }),
    ),
    references: referencesOf(made, passages, sections.flat()),
    totals: {
      sources: made.length,
      printed: passages.filter(({echoOf}) => echoOf === null).length,
      merged: passages.filter(({echoOf}) => echoOf !== null).length,
      omitted: 0,
      wordsRead: 900,
      wordsRemoved: 4,
      repairs: 0,
    },
    removed: [
      {
        source: 'sources/voice.txt',
        rule: 'drop-captions',
        reason: 'name of a picture',
        text: '65 years – ảnh 1',
        line: 5,
      },
    ],
    repairs: [],
    ...own,
  }
}

function passagesOf({id, passages}: Sketch): PassageRecord[] {
  return passages.map(({theme, line, blocks, trail = [], echoOf = null}, index) => ({
    id: `${id}.${line}`,
    article: id,
    source: `sources/${id}.txt`,
    index,
    trail,
    blocks,
    text: textOf({type: 'root', children: blocks}),
    lines: [line, line + blocks.length - 1],
    theme,
    scores: theme === 'other' ? [] : [{theme, score: 1, because: ['made']}],
    because: theme === 'other' ? [] : ['made'],
    echoOf,
    likeness: echoOf ? 0.9 : null,
    omitted: null,
  }))
}

function articleOf({id, meta}: Sketch, passages: readonly PassageRecord[]): ArticleRecord {
  const own = passages.filter(({article}) => article === id)
  const words = own.reduce((count, {text}) => count + countWords(text), 0)
  return {
    id,
    source: `sources/${id}.txt`,
    hash: hashOf(id),
    meta: {titleMade: false, authors: [], language: 'en-GB', ...meta},
    captions: [],
    excluded: false,
    wordsRead: words + 4,
    wordsKept: words,
  }
}

function sectionsOf(theme: string, made: readonly Sketch[], passages: readonly PassageRecord[]): Section[] {
  return made.flatMap(({id, meta}, index) => {
    const own = passages.filter(
      (passage) => passage.article === id && passage.theme === theme && !passage.echoOf,
    )
    if (own.length === 0) return []
    const entries = own.map((passage) => ({
      passage: passage.id,
      echoes: passages
        .filter(({echoOf}) => echoOf === passage.id)
        .map((echo) => ({passage: echo.id, likeness: 0.9})),
    }))
    return [{id: `${theme}-${id}`, title: meta.title, article: id, reference: index + 1, entries}]
  })
}

function referencesOf(
  made: readonly Sketch[],
  passages: readonly PassageRecord[],
  sections: readonly Section[],
): Reference[] {
  return made.map(({id}, index) => {
    const ids = new Set(passages.filter(({article}) => article === id).map((passage) => passage.id))
    const uses = sections.filter(({entries}) =>
      entries.some((entry) => ids.has(entry.passage) || entry.echoes.some(({passage}) => ids.has(passage))),
    )
    return {
      number: index + 1,
      id: `source-${index + 1}`,
      article: id,
      sections: uses.map((section) => section.id),
    }
  })
}
