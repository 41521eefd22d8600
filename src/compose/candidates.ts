/** Fast look-up of texts that may be alike, so that merging need not compare each with each. */

/** Texts looked at for one shingle. More share it only in boilerplate, where the first ones do as well as any. */
const mostPerShingle = 256

/** Candidates compared word by word for one text, those with most rare shingles in common first. */
const mostCandidates = 32

/** What a product of two numbers may be too large by: 0.55 × 20 is more than 11 to a machine. */
const rounding = 1e-9

/** Shingles of texts as numbers, rarest first: what an index is asked with. */
export type ShingleIds = Int32Array

/**
 * Number the shingles of all texts, each text's rarest first.
 *
 * Shingles that are equally rare keep the order in which they were first met.
 */
export function numberShingles(texts: readonly ReadonlySet<string>[]): ShingleIds[] {
  const ids = new Map<string, number>()
  const counts: number[] = []
  const numbered = texts.map((shingles) =>
    Int32Array.from(shingles, (shingle) => {
      const id = ids.get(shingle) ?? ids.size
      ids.set(shingle, id)
      counts[id] = (counts[id] ?? 0) + 1
      return id
    }),
  )
  for (const shingles of numbered) {
    shingles.sort((left, right) => (counts[left] ?? 0) - (counts[right] ?? 0) || left - right)
  }
  return numbered
}

/** Texts by shingle. Filled while it is asked; knows only what was added. */
export interface CandidateIndex {
  byShingle: Map<number, number[]>
}

/** An index with nothing in it. */
export function emptyIndex(): CandidateIndex {
  return {byShingle: new Map()}
}

/** Add a text under a number of the caller's choice. */
export function addToIndex(index: CandidateIndex, text: number, shingles: ShingleIds): void {
  for (const shingle of shingles) {
    const texts = index.byShingle.get(shingle)
    if (!texts) index.byShingle.set(shingle, [text])
    else if (texts.length < mostPerShingle) texts.push(text)
  }
}

/**
 * Texts in the index that can hold a share of the given shingles of at least `threshold`, likeliest first.
 *
 * Whoever holds that share of them holds one of the rarest `1 - threshold`, so only those are looked up
 * ("prefix filtering": S. Chaudhuri et al., "A primitive operator for similarity joins", ICDE 2006).
 */
export function candidatesFor(index: CandidateIndex, shingles: ShingleIds, threshold: number): number[] {
  const needed = Math.ceil(threshold * shingles.length - rounding)
  const probes = shingles.length - needed + 1
  const hits = new Map<number, number>()
  for (const shingle of shingles.subarray(0, probes)) {
    for (const text of index.byShingle.get(shingle) ?? []) hits.set(text, (hits.get(text) ?? 0) + 1)
  }
  return mostHit(hits, probes)
}

/** Texts with the most hits, most first, then in order of number. Sorted by counting: there may be thousands. */
function mostHit(hits: ReadonlyMap<number, number>, most: number): number[] {
  const byHits: number[][] = Array.from({length: most + 1}, () => [])
  for (const [text, count] of hits) byHits[count]?.push(text)
  const best: number[] = []
  while (best.length < mostCandidates && byHits.length > 0)
    best.push(...(byHits.pop() ?? []).toSorted((a, b) => a - b))
  return best.slice(0, mostCandidates)
}
