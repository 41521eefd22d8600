import type {Theme, ThemeId} from '../model.js'
import {foldedWords} from './folding.js'

/** A term of a theme. */
export interface Term {
  theme: ThemeId
  /** As the theme spells it. */
  term: string
  weight: number
}

/** A place in the tree of terms: what can follow the words so far, and the terms that end here. */
export interface TermNode {
  next: Map<string, TermNode>
  /** Children by the beginning of a word (`diplomat*`). */
  beginnings: Map<string, TermNode>
  terms: Term[]
}

/**
 * Put the terms of all themes into one tree by word, so that matching takes one pass over a text however many
 * terms there are.
 *
 * A `*` at the end of a word of a term stands for any ending (`diplomat*` for `diplomatic`).
 */
export function compileTerms(themes: readonly Theme[]): TermNode {
  const root = emptyNode()
  for (const {id, terms} of themes) {
    for (const [term, weight] of Object.entries(terms)) {
      const words = foldedWords(term)
      if (words.length === 0) continue
      const node = nodeOf(root, words)
      if (node.terms.every(({theme}) => theme !== id)) node.terms.push({theme: id, term, weight})
    }
  }
  return root
}

/**
 * The terms in a text, in order.
 *
 * Of terms that overlap, the one with the most words counts, then the one with the fewest letters left open:
 * `hospitality` is not also `hospital*`. Themes that spell a term alike share it.
 */
export function matchTerms(root: TermNode, words: readonly string[]): Term[] {
  const matched: Term[] = []
  let at = 0
  while (at < words.length) {
    const {terms, to} = longestMatch(root, words, at)
    matched.push(...terms)
    at = Math.max(to, at + 1)
  }
  return matched
}

function emptyNode(): TermNode {
  return {next: new Map(), beginnings: new Map(), terms: []}
}

function nodeOf(root: TermNode, words: readonly string[]): TermNode {
  let node = root
  for (const word of words) {
    const open = word.endsWith('*')
    const children = open ? node.beginnings : node.next
    const key = open ? word.slice(0, -1) : word
    const child = children.get(key) ?? emptyNode()
    children.set(key, child)
    node = child
  }
  return node
}

/** Terms that match from a position on, and the position after them. */
interface Match {
  terms: Term[]
  to: number
}

function longestMatch(node: TermNode, words: readonly string[], at: number): Match {
  let best: Match = {terms: node.terms, to: node.terms.length > 0 ? at : -1}
  for (const child of childrenFor(node, words[at])) {
    const match = longestMatch(child, words, at + 1)
    if (match.to > best.to) best = match
  }
  return best
}

/** Children that a word leads to: the word itself first, then its beginnings, longest first. */
function childrenFor({next, beginnings}: TermNode, word: string | undefined): TermNode[] {
  if (word === undefined) return []
  const children = [next.get(word)]
  if (beginnings.size > 0) {
    for (let length = word.length; length > 1; length--) children.push(beginnings.get(word.slice(0, length)))
  }
  return children.filter((child) => child !== undefined)
}
