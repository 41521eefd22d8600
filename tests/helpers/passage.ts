import type {Passage, Placement, Theme} from '../../src/model.js'
import {madeParagraph} from './article.js'

/** A whole passage with dull contents; give what matters. Its one block holds its text. */
export function madePassage(own: Partial<Passage>): Passage {
  const text = own.text ?? 'The port stayed open.'
  const article = own.article ?? 'rates'
  const index = own.index ?? 0
  const {position: _, ...block} = madeParagraph(text, 1)
  return {
    id: `${article}.${index}`,
    article,
    source: `sources/${article}.txt`,
    index,
    trail: [],
    blocks: [block],
    text,
    lines: [index + 1, index + 1],
    ...own,
  }
}

/** A passage that some theme has claimed; give what matters. */
export function madePlacement(own: Partial<Placement>): Placement {
  return {passage: madePassage({}), theme: 'economy', scores: [], ...own}
}

/** A theme with one term; give what matters. */
export function madeTheme(own: Partial<Theme>): Theme {
  const id = own.id ?? 'economy'
  return {id, title: `All of ${id}`, terms: {[id]: 3}, ...own}
}
