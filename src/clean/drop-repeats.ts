import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {wordsOf} from '../text/words.js'
import {removeBlocks, type Verdict} from './blocks.js'
import {lineOf} from './line.js'
import {sameTitle} from './title.js'

/** Lines at the start that may be a standfirst. */
const firstFew = 2

/** Words of the longest standfirst. */
const longestStandfirst = 70

/** Paragraphs with fewer words may say the same twice, as speakers do. */
const repeatWords = 12

/** Share of a standfirst's three-word runs that the body must have for it to say nothing new. */
const nothingNew = 0.9

/** Drop the title said again, paragraphs that stand twice, then a standfirst that the body says word for word. */
export function dropRepeats() {
  return (tree: Root, file: VFile): void => {
    const title = file.data.meta?.title ?? ''
    const all = tree.children.map((node) => lineOf(node).text)
    const firstOf = firstPlaces(all)
    removeBlocks(tree, file, ({type}, index): Verdict => {
      if (title !== '' && sameTitle(all[index] ?? '', title))
        return {rule: 'drop-repeats', reason: 'title said again'}
      const isTwice = type === 'paragraph' && (firstOf[index] ?? index) < index
      return isTwice ? {rule: 'drop-repeats', reason: 'paragraph that stands above already'} : undefined
    })
    const left = tree.children.map((node) => lineOf(node).text)
    removeBlocks(tree, file, ({type}, index): Verdict => {
      const saysNothing = type === 'paragraph' && index < firstFew && repeatsBody(left, index)
      return saysNothing
        ? {rule: 'drop-standfirst', reason: 'standfirst that repeats words of the article'}
        : undefined
    })
  }
}

/** For each text the index of the first that has the same words; its own when it is the first, or too short to tell. */
function firstPlaces(texts: readonly string[]): number[] {
  const placeByWords = new Map<string, number>()
  return texts.map((text, index) => {
    const words = wordsOf(text)
    const key = words.join(' ')
    if (words.length < repeatWords) return index
    if (!placeByWords.has(key)) placeByWords.set(key, index)
    return placeByWords.get(key) ?? index
  })
}

function repeatsBody(texts: readonly string[], index: number): boolean {
  const words = wordsOf(texts[index] ?? '')
  if (words.length < 5 || words.length > longestStandfirst) return false
  const runs = runsOf(words)
  return texts.slice(index + 1).some((other) => {
    const there = new Set(runsOf(wordsOf(other)))
    return runs.filter((run) => there.has(run)).length >= nothingNew * runs.length
  })
}

/** All runs of three words. */
function runsOf(words: readonly string[]): string[] {
  return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`)
}
