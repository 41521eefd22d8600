/**
 * The first edition, read from its five real scrapes: nothing real is lost, nothing else gets in, no word is ours.
 *
 * The tables below were made by reading the scrapes, not by running the program.
 */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {buildEdition} from '../src/build.js'
import {Report} from '../src/diagnostic.js'
import type {Edition, PassageRecord, Repair} from '../src/model.js'
import {wordsOf} from '../src/text/words.js'
import {loadFixture} from './helpers/project.js'

const folder = path.join(import.meta.dirname, '../content/vietnam-russia')

/** Lines of the paragraphs that a journalist wrote, by source. */
const realParagraphs: Record<string, number[]> = {
  'sources/000_3b3296697f91b4df.txt': [24, 26, 28, 30, 32, 34, 36, 38],
  'sources/001_ce0bd35333b3d6c9.txt': [3, 8, 12, 14, 16, 18, 22],
  'sources/002_27eb709350a5921e.txt': [4, 5, 6, 7, 8, 9, 10, 11],
  'sources/003_c06a71ffca209a59.txt': [12, 14, 16, 18, 20, 22, 24, 26, 28],
  'sources/004_b0de31735f6b4540.txt': [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27],
}

/** Lines that may stand in the book or not: standfirsts, whose words the body repeats. */
const standfirsts: Record<string, number[]> = {
  'sources/000_3b3296697f91b4df.txt': [21],
  'sources/002_27eb709350a5921e.txt': [2],
}

/** What agencies put around their text: date stamps, places, credits. */
const tags =
  /^\s*(?:date \d{4}-\d\d-\d\d )?(?:\(VOVworld\) – |Moscow \(VNA\) - |NDO - |MOSCOW — )?|(?: — VNS|\.\/\.| — VNA\/VNS)$/gu

let edition: Edition
beforeAll(async () => {
  edition = await buildEdition(await loadFixture(folder), new Report())
})

/** A line of a scrape as it stands on disk, counting from 1. */
function rawLine(source: string, line: number): string {
  return readFileSync(path.join(folder, source), 'utf8').normalize('NFC').split('\n')[line - 1]!
}

/** Do to a text what the ledger says was done to it. */
function repaired(text: string, repairs: readonly Repair[]): string {
  return repairs.reduce((mended, {before, after}) => mended.replaceAll(before, after), text)
}

function rawText({source, lines: [from, to]}: PassageRecord): string {
  const lines = Array.from({length: to - from + 1}, (_, index) => rawLine(source, from + index))
  const repairs = edition.repairs.filter((repair) => repair.source === source)
  return repaired(lines.join(' '), repairs).replace(/\s+/gu, ' ')
}

describe.each(Object.entries(realParagraphs))('%s', (source, lines) => {
  it.each(lines)('keeps the paragraph of line %i, whole', (line) => {
    const passage = edition.passages.find(
      ({source: from, lines: [first, last]}) => from === source && first <= line && line <= last,
    )
    expect(wordsOf(passage?.text ?? '')).toEqual(wordsOf(repairedLine(source, line)))
  })

  it('lets nothing else into the book', () => {
    const kept = edition.passages
      .filter((passage) => passage.source === source)
      .map(({lines: [from]}) => from)
    const allowed = [...lines, ...(standfirsts[source] ?? [])]
    expect(kept.filter((line) => !allowed.includes(line))).toEqual([])
  })

  it('writes down every line that it leaves out', () => {
    const text = readFileSync(path.join(folder, source), 'utf8').normalize('NFC')
    const article = edition.articles.find((record) => record.source === source)!
    const accounted = [
      ...edition.removed.filter((removal) => removal.source === source).map(({text: words}) => words),
      ...article.captions.map(({text: words}) => words),
      ...edition.passages
        .filter((passage) => passage.source === source)
        .flatMap(({text: words, trail}) => [words, ...trail]),
      article.meta.titleMade ? '' : article.meta.title,
    ].flatMap(wordsOf)
    const rest = new Map<string, number>()
    const mended = repaired(
      text,
      edition.repairs.filter((repair) => repair.source === source),
    )
    for (const word of accounted) rest.set(word, (rest.get(word) ?? 0) + 1)
    expect(wordsOf(mended).filter((word) => !rest.has(word))).toEqual([])
  })
})

function repairedLine(source: string, line: number): string {
  const repairs = edition.repairs.filter((repair) => repair.source === source)
  return repaired(rawLine(source, line), repairs).replaceAll(tags, '')
}

it('prints no word that does not stand in the lines its passage names', () => {
  const invented = edition.passages.filter((passage) => !rawText(passage).includes(passage.text))
  expect(invented.map(({id, text}) => ({id, text}))).toEqual([])
})

it('makes words whole again that an emoji broke, and says so', () => {
  const text = edition.passages.map((passage) => passage.text).join(' ')
  expect(text).toContain('mutual understanding, and assistance are the three')
  expect(text).toContain('continue to hold significant meaning')
  expect(edition.repairs.map(({after}) => after).join(' ')).toMatch(/assistance.*significant/su)
})

it('takes titles, dates, places and publishers from the text and invents none', () => {
  const found = edition.articles.map(({meta: {title, titleMade, published, place, publisher}}) => ({
    title: titleMade ? 'made' : title,
    published,
    place,
    publisher,
  }))
  expect(found).toEqual([
    {
      title: 'Việt Nam – Russia relations on upward trajectory: former ambassador',
      published: '2025-01-30',
      place: 'Moscow',
      publisher: 'VNS',
    },
    {
      title: '65 years of Vietnam-Russia relations',
      published: undefined,
      place: undefined,
      publisher: 'VOVworld',
    },
    {
      title: 'Friendship, mutual understanding, assistance – foundations of Russia-Vietnam ties: expert',
      published: undefined,
      place: 'Moscow',
      publisher: 'VNA',
    },
    {
      title: 'Vietnam-Russia relationship endures through the years',
      published: undefined,
      place: undefined,
      publisher: 'NDO',
    },
    {title: 'made', published: '2025-01-30', place: 'Moscow', publisher: 'VNA/VNS'},
  ])
})

it('places every passage in a chapter, and nothing is lost between passages and book', () => {
  const printed = edition.chapters.flatMap(({sections}) => sections.flatMap(({entries}) => entries))
  const echoes = printed.flatMap((entry) => entry.echoes.map(({passage}) => passage))
  const omitted = edition.passages.filter(({omitted: reason}) => reason !== null).map(({id}) => id)
  const all = [...printed.map(({passage}) => passage), ...echoes, ...omitted].toSorted()
  expect(all).toEqual(edition.passages.map(({id}) => id).toSorted())
})
