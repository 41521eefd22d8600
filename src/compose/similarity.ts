import {foldedWords} from './folding.js'

/** Words in a shingle: two still show order, and one changed word spoils only two of them. */
const shingleWords = 2

/** Runs of two words that follow each other, each once, in order of first appearance. A lone word is its own run. */
export function shinglesOf(text: string): Set<string> {
  const words = foldedWords(text)
  if (words.length < shingleWords) return new Set(words)
  return new Set(words.slice(shingleWords - 1).map((word, index) => `${words[index]} ${word}`))
}

/** How many items of `small` are in `large`. */
export function sharedBy(small: ReadonlySet<string>, large: ReadonlySet<string>): number {
  let shared = 0
  for (const item of small) if (large.has(item)) shared++
  return shared
}
