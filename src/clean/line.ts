import type {RootContent} from 'mdast'
import {textOf} from '../text/text-of.js'
import {countWords} from '../text/words.js'
import {isByline} from './byline.js'
import {isCaption} from './caption.js'
import {isDateLine} from './date-line.js'
import {type Family, familyOf} from './noise.js'

/**
 * What a line looks like by itself.
 *
 * `prose`: one or more sentences of some length. `sentence`: a short one (`Thank you very much.`).
 * `item`: a point of a list. `short`: words without a full stop: a heading, a menu item, a name.
 */
export type LineKind = 'noise' | 'date' | 'byline' | 'caption' | 'prose' | 'sentence' | 'item' | 'short'

/** A block and what can be told from its words alone. */
export interface Line {
  node: RootContent
  text: string
  words: number
  kind: LineKind
  family: Family | undefined
}

/** Signs that begin a point of a list, and the space after them. */
export const bullet = /^[•‣◦▪●■–—*·-]\s{1,3}(?=\S)/u

/** Figures that begin a point of a list: `1.`, `2)` */
const figure = /^\(?\d{1,3}[.)]\s{1,3}(?=\S)/u

/** Ends like a sentence, brackets and quotation marks after the full stop included. */
const fullStop = /[.!?…؟।。][\p{Pf}\p{Pe}"'’*]{0,4}$/u

/** Fewer words than this, with a full stop, are a sentence but no paragraph. */
const proseWords = 10

/** As many words as this are a paragraph even when the full stop is missing. */
const longWords = 25

/** Blocks that have been looked at: most rules look at all, and hardly any changes one. */
const seen = new WeakMap<RootContent, Line>()

/** Look at a block of an article. Who changes its words afterwards calls `forgetLine`. */
export function lineOf(node: RootContent): Line {
  const known = seen.get(node)
  if (known) return known
  const line = look(node, textOf(node))
  seen.set(node, line)
  return line
}

/** Look at a block anew next time, as its words have changed. */
export function forgetLine(node: RootContent): void {
  seen.delete(node)
}

function look(node: RootContent, text: string): Line {
  const words = countWords(text)
  const family = node.type === 'paragraph' || node.type === 'heading' ? familyOf(text) : undefined
  return {node, text, words, family, kind: family ? 'noise' : kindOf(text, words)}
}

function kindOf(text: string, words: number): LineKind {
  if (isDateLine(text)) return 'date'
  if (isByline(text)) return 'byline'
  if (isCaption(text)) return 'caption'
  if ((bullet.test(text) || figure.test(text)) && words >= 4) return 'item'
  if (words >= longWords) return 'prose'
  if (!endsSentence(text)) return 'short'
  if (words >= proseWords) return 'prose'
  return words >= 2 ? 'sentence' : 'short'
}

/** Whether a text ends like a sentence. */
export function endsSentence(text: string): boolean {
  return fullStop.test(text)
}
