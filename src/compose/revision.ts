import type {ArticleRecord, Chapter, EditionFacts, Hash, PassageRecord, Reference, Totals} from '../model.js'
import {hashOf} from '../text/hash.js'

/** All that a book is printed from. */
export interface Printed {
  facts: EditionFacts
  chapters: readonly Chapter[]
  references: readonly Reference[]
  passages: readonly PassageRecord[]
  records: readonly ArticleRecord[]
  totals: Totals
}

/**
 * Hash of everything that is printed: facts, chapters, passages with their headings and lines, what is said of
 * their sources, and the imprint's figures. What is not printed does not change it, nor does the order of keys in
 * an object.
 */
export function revisionOf({facts, chapters, references, passages, records, totals}: Printed): Hash {
  const quoted = new Set(references.map(({article}) => article))
  const sources = records.filter(({id}) => quoted.has(id)).map(({id, source, meta}) => ({id, source, meta}))
  const inBook = passages.filter(({omitted}) => omitted === null)
  const texts = inBook
    .filter(({echoOf}) => echoOf === null)
    .map(({id, trail, blocks, lines}) => ({id, trail, blocks, lines}))
  const echoes = inBook
    .filter(({echoOf}) => echoOf !== null)
    .map(({id, echoOf, lines}) => ({id, echoOf, lines}))
  const {wordsRead: _, ...figures} = totals
  return hashOf(
    canonicalJson({
      facts,
      chapters: chapters.map(withoutLikeness),
      references,
      sources,
      texts,
      echoes,
      figures,
    }),
  )
}

/** How alike an echo is decides its place, which counts; the figure itself is not printed. */
function withoutLikeness(chapter: Chapter): unknown {
  const sections = chapter.sections.map((section) => ({
    ...section,
    entries: section.entries.map(({passage, echoes}) => [passage, ...echoes.map((echo) => echo.passage)]),
  }))
  return {...chapter, sections}
}

/** JSON with the keys of every object in alphabetical order, so that equal data gives equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (isRecord(item) ? sorted(item) : item))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1)))
}
