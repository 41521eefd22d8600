import type {ArticleRecord, Chapter, EditionFacts, Hash, PassageRecord, Reference} from '../model.js'
import {hashOf} from '../text/hash.js'

/** All that a book is printed from. */
export interface Printed {
  facts: EditionFacts
  chapters: readonly Chapter[]
  references: readonly Reference[]
  passages: readonly PassageRecord[]
  records: readonly ArticleRecord[]
}

/**
 * Hash of everything that is printed: facts, chapters, passages with their headings, and what is said of their
 * sources. What is not printed does not change it, nor does the order of keys in an object.
 */
export function revisionOf({facts, chapters, references, passages, records}: Printed): Hash {
  const quoted = new Set(references.map(({article}) => article))
  const sources = records.filter(({id}) => quoted.has(id)).map(({id, source, meta}) => ({id, source, meta}))
  const texts = passages
    .filter(({echoOf, omitted}) => echoOf === null && omitted === null)
    .map(({id, trail, blocks}) => ({id, trail, blocks}))
  return hashOf(canonicalJson({facts, chapters, references, sources, texts}))
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
