/** Titles as the page shows them: how large, and where their lines may not break. */
import type {ElementContent} from 'hast'
import {type Markup, markupOf} from '../markup/markup.js'

/** Most characters that are kept on one line for the sake of a dash among them. */
const togetherAtMost = 24

/** Most characters of two words that go with a dash as one name (example: `'Costa Rica –'`). */
const nameAtMost = 12

/**
 * A title of which no line begins or ends with a dash, as far as the words beside it are short enough for one line.
 *
 * Its words and spaces stay as they are; those that belong together stand in a `<span class="together">`.
 */
export function titleMarkup(title: string): Markup {
  const children = runsOf(title).flatMap((run, index): ElementContent[] => {
    const space: ElementContent[] = index > 0 ? [{type: 'text', value: ' '}] : []
    return [...space, run.includes(' ') ? together(run) : {type: 'text', value: run}]
  })
  return markupOf({type: 'root', children})
}

/**
 * Size class of a title: `short`, `medium`, `long` or `endless`.
 *
 * A long one is set smaller, and so is one with a long run that must not break: it has to fit a line of the cover.
 */
export function lengthOf(title: string): 'short' | 'medium' | 'long' | 'endless' {
  const longestRun = Math.max(...runsOf(title).map((run) => run.length))
  if (title.length <= 32 && longestRun <= 13) return 'short'
  if (title.length <= 80 && longestRun <= 18) return 'medium'
  return title.length <= 160 ? 'long' : 'endless'
}

function together(run: string): ElementContent {
  const children: ElementContent[] = [{type: 'text', value: run}]
  return {type: 'element', tagName: 'span', properties: {className: ['together']}, children}
}

/** A title in pieces between which lines may break: words, and words kept together. */
function runsOf(title: string): string[] {
  const words = title.split(' ')
  const runs: string[] = []
  for (const [index, word] of words.entries()) {
    if (isBound(words, index)) runs.push(`${runs.pop()} ${word}`)
    else runs.push(word)
  }
  return runs
}

/** Whether a word stays on one line with the one before it. */
function isBound(words: readonly string[], index: number): boolean {
  const [start = '', before, word = '', after = ''] = [-2, -1, 0, 1].map((step) => words[index + step])
  if (before === undefined) return false
  if (isDash(word)) return true
  if (isDash(before)) return `${start} – ${word}`.length <= togetherAtMost
  return isDash(after) && `${before} ${word}`.length <= nameAtMost && !/[,:;]$/u.test(before)
}

function isDash(word: string): boolean {
  return /^[-–—]$/u.test(word)
}
