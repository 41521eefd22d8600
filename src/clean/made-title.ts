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
  const sentence = (first ? textOf(first) : '').split(/(?<=\p{L}{2}[.!?]["”’]?)\s/u)[0] ?? ''
  const words = sentence.split(' ')
  if (words.length <= longest) return sentence.replace(/[.,;:]$/u, '') || 'Untitled'
  const start = words.slice(0, longest)
  const clause = start.findLastIndex((word) => /[,;:–—]$/u.test(word)) + 1
  const cut = clause >= shortest ? start.slice(0, clause) : start
  return `${cut.join(' ').replace(/[\s,;:–—-]+$/u, '')}…`
}
