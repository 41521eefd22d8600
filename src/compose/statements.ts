import {contradict, figuresOf} from './figures.js'
import {sentencesOf} from './sentences.js'
import {sharedBy, shinglesOf} from './similarity.js'

/** Share of a sentence's shingles that must stand in a text for the text to hold that sentence. */
const heldFrom = 0.5

/** A text by its sentences, ready to be held against another. */
export interface Statement {
  shingles: ReadonlySet<string>
  sentences: readonly {shingles: ReadonlySet<string>; figures: ReadonlySet<string>}[]
}

/** Take a text apart. */
export function statementOf(text: string): Statement {
  const sentences = sentencesOf(text).map((sentence) => {
    return {shingles: shinglesOf(sentence), figures: figuresOf(sentence)}
  })
  return {shingles: shinglesOf(text), sentences}
}

/**
 * Whether two texts that say much the same also give the same figures.
 *
 * Only sentences that both hold are compared: figures of a sentence that stands in one of them are its own affair.
 */
export function agree(left: Statement, right: Statement): boolean {
  return !contradict(sharedFigures(left, right), sharedFigures(right, left))
}

/** Figures in the sentences of a text that stand, in about the same words, in another. */
function sharedFigures({sentences}: Statement, other: Statement): Set<string> {
  const shared = sentences.filter(
    ({shingles}) => sharedBy(shingles, other.shingles) >= heldFrom * shingles.size,
  )
  return new Set(shared.flatMap(({figures}) => [...figures]))
}
