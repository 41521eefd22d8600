import type {Root} from 'mdast'
import {textOf} from '../text/text-of.js'

/** Words of the longest title that is made. */
const longest = 12

/** Fewer words than this say too little. */
const shortest = 4

/**
 * A title for an article that has none: its first sentence if that is short, else as much of it as
 * makes sense, with `…` (example: `'The harbour has been dredged twice…'`).
 */
export function madeTitle(body: Root): string {
  const first = body.children.find(({type}) => type !== 'heading')
  const sentence = firstSentence(first ? textOf(first) : '')
  const words = sentence.split(' ')
  if (words.length <= longest) return sentence.replace(/[.,;:]$/u, '') || 'Untitled'
  const start = words.slice(0, longest)
  const clause = start.findLastIndex((word) => /[,;:–—]$/u.test(word)) + 1
  const cut = clause >= shortest ? start.slice(0, clause) : start
  return `${cut.join(' ').replace(/[\s,;:–—-]+$/u, '')}…`
}

/** Fewer letters than this before a full stop are an abbreviation more often than the end of a sentence (`Gen.`, `Mr.`). */
const shortestEnd = 4

/** Abbreviations as long as a word that stand before a name or a figure. */
const abbreviation = /^(?:prof|capt|messrs|supt|sept|dept|corp|assoc|approx|hon|insp)$/iu

/** No full stop among the first few words ends a sentence: it follows a title, a rank or an initial. */
const tooFew = 3

/** Up to the first full stop that ends a sentence. */
function firstSentence(text: string): string {
  const words = text.split(' ')
  const last = words.findIndex((word, index) => {
    const [, stem = '', mark] = word.match(/^(.{0,60})([.!?])["”’]?$/u) ?? []
    if (mark !== '.') return mark !== undefined
    const letters = stem.match(/[\p{L}\p{M}\p{N}]{1,60}$/u)?.[0] ?? ''
    return index >= tooFew && letters.length >= shortestEnd && !abbreviation.test(letters)
  })
  return last < 0 ? text : words.slice(0, last + 1).join(' ')
}
