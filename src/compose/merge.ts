import type {Article, ArticleId, Echo, Entry, IsoDate, Placement} from '../model.js'
import {countWords} from '../text/words.js'
import {
  addToIndex,
  type CandidateIndex,
  candidatesFor,
  emptyIndex,
  numberShingles,
  type ShingleIds,
} from './candidates.js'
import {compareText} from './order.js'
import {shinglesOf} from './similarity.js'
import {agree, type Statement, statementOf} from './statements.js'

/** When two passages count as one. */
export interface MergeOptions {
  /** Likeness from which two passages say the same: 0 (all that share two words in a row do) to 1 (exact copies only). */
  threshold: number
  /** Passages with fewer words than this are never merged. 0 or more. */
  minWords: number
}

/**
 * Print once what two sources say alike.
 *
 * The fullest passage stays: most words, then earliest date, then source and place in it. Every other becomes an
 * echo of one that stays, never of another echo. Passages of one article are joined only when they are the same to
 * the letter, and passages whose figures contradict each other not at all.
 *
 * @returns Entries in the order of `placements`, each with its echoes, most alike first.
 */
export function mergeEntries(
  placements: readonly Placement[],
  articles: readonly Article[],
  options: MergeOptions,
): Entry[] {
  const texts = fullestFirst(textsOf(placements), articles)
  const index = emptyIndex()
  const leads: Text[] = []
  const echoes = new Map<Placement, Echo[]>()
  for (const text of texts) {
    const isLong = text.words >= options.minWords
    const alike = isLong ? mostAlike(text, leads, index, options.threshold) : undefined
    if (alike) {
      echoes.get(alike.lead.placement)?.push({placement: text.placement, likeness: alike.likeness})
      continue
    }
    echoes.set(text.placement, [])
    if (isLong) addToIndex(index, leads.push(text) - 1, text.ids)
  }
  return placements.flatMap((placement) => {
    const found = echoes.get(placement)
    return found ? [{placement, echoes: found.toSorted(mostAlikeFirst)}] : []
  })
}

/** A passage's text, ready to be compared. */
interface Text {
  placement: Placement
  words: number
  ids: ShingleIds
  /** Its sentences and figures. Made when asked for: few passages are ever compared so closely. */
  statement: () => Statement
}

function textsOf(placements: readonly Placement[]): Text[] {
  const ids = numberShingles(placements.map(({passage}) => shinglesOf(passage.text)))
  return placements.map((placement, at) => ({
    placement,
    words: countWords(placement.passage.text),
    ids: ids[at] ?? new Int32Array(),
    statement: once(() => statementOf(placement.passage.text)),
  }))
}

function fullestFirst(texts: readonly Text[], articles: readonly Article[]): Text[] {
  const dates = new Map<ArticleId, IsoDate | undefined>(articles.map(({id, meta}) => [id, meta.published]))
  const rank = ({placement: {passage}}: Text): string =>
    `${dates.get(passage.article) ?? '9999'} ${passage.source}`
  return texts.toSorted(
    (left, right) =>
      right.words - left.words ||
      compareText(rank(left), rank(right)) ||
      left.placement.passage.index - right.placement.passage.index ||
      compareText(left.placement.passage.id, right.placement.passage.id),
  )
}

/** The lead that is most like a text, if any is like enough. Of equals, the likeliest candidate. */
function mostAlike(
  text: Text,
  leads: readonly Text[],
  index: CandidateIndex,
  threshold: number,
): Alike | undefined {
  const own = new Set(text.ids)
  return candidatesFor(index, text.ids, threshold)
    .flatMap((at) => leads[at] ?? [])
    .map((lead): Alike => ({lead, likeness: likenessOf(own, text, lead)}))
    .filter(({likeness}) => likeness >= threshold)
    .toSorted((left, right) => right.likeness - left.likeness)
    .find(({lead}) => mayJoin(text, lead))
}

/** A lead and how much a text is like it. */
interface Alike {
  lead: Text
  likeness: number
}

/** Share of the smaller text's shingles that stand in the other: 0 to 1, four decimals. */
function likenessOf(own: ReadonlySet<number>, text: Text, lead: Text): number {
  let shared = 0
  for (const id of lead.ids) if (own.has(id)) shared++
  return Math.round((shared / Math.min(text.ids.length, lead.ids.length)) * 10_000) / 10_000
}

function mayJoin(echo: Text, lead: Text): boolean {
  const [from, to] = [echo.placement.passage, lead.placement.passage]
  return from.article === to.article ? from.text === to.text : agree(echo.statement(), lead.statement())
}

/** A function that makes its value when first asked, and only then. */
function once<Value>(make: () => Value): () => Value {
  let made: {value: Value} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

function mostAlikeFirst(left: Echo, right: Echo): number {
  return right.likeness - left.likeness || compareText(left.placement.passage.id, right.placement.passage.id)
}
