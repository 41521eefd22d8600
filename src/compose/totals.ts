import type {Edition, Totals} from '../model.js'
import {countWords} from '../text/words.js'

/** Count what was read, printed and left out. Sources that the editor excluded count for nothing. */
export function totalsOf({
  articles,
  passages,
  references,
  removed,
  repairs,
}: Pick<Edition, 'articles' | 'passages' | 'references' | 'removed' | 'repairs'>): Totals {
  const used = new Set(articles.filter(({excluded}) => !excluded).map(({source}) => source))
  const ofUsed = ({source}: {source: string}) => used.has(source)
  const merged = passages.filter(({echoOf}) => echoOf !== null).length
  const omitted = passages.filter(({omitted: reason}) => reason !== null).length
  return {
    sources: references.length,
    printed: passages.length - merged - omitted,
    merged,
    omitted,
    wordsRead: sum(articles.filter(ofUsed).map(({wordsRead}) => wordsRead)),
    wordsRemoved: sum(removed.filter(ofUsed).map(({text}) => countWords(text))),
    repairs: repairs.filter(ofUsed).length,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
