import type {ArticleId, Passage, Placement, Theme, ThemeId, ThemeScore} from '../model.js'
import {foldedWords} from './folding.js'
import {compareText} from './order.js'
import {sentencesOf} from './sentences.js'
import {compileTerms, matchTerms, type TermNode} from './terms.js'

/** Where a passage goes that no theme claims. */
const other: ThemeId = 'other'

/** Weight a theme must have to claim a passage: one fair term, or a hint in the right surroundings. */
const enough = 2

/** Share of the surroundings' weight that counts towards `enough`: so much that one hint will do, and never none. */
const contextShare = 0.4

/** How much more a term counts in the first sentence, which says what a press paragraph is about. */
const firstSentence = 1.5

/** What each further mention of the same term adds, as a share of the one before. */
const repetition = 0.5

/** Weight of the headings above a passage, of the passages around it, and of its whole article; divided by theme. */
const context = {trail: 1.5, neighbours: 1.5, article: 1.5}

/**
 * Choose a theme for each passage by the terms in it, with its surroundings as a weaker second voice.
 *
 * A theme that the edition does not print may be among `themes`: it speaks against the others.
 * A tie goes to the theme that comes first in `themes`.
 *
 * @param passages
 *   Each article's together, in its own order.
 * @returns One placement a passage, in the same order.
 */
export function placePassages(passages: readonly Passage[], themes: readonly Theme[]): Placement[] {
  const root = compileTerms(themes)
  const order = new Map(themes.map(({id}, index) => [id, index]))
  const voices = passages.map(({text}) => voiceOf(text, root))
  const surroundings = surroundingsOf(passages, voices, root)
  return passages.map((passage, index) =>
    placed(passage, voices[index] ?? silence, surroundings[index] ?? new Map(), order),
  )
}

/** Weight by theme, above 0. */
type Weights = ReadonlyMap<ThemeId, number>

/** What a text says of its theme. */
interface Voice {
  weights: Weights
  /** Terms that matched, by theme, with the weight each brought. */
  terms: ReadonlyMap<ThemeId, ReadonlyMap<string, number>>
}

const silence: Voice = {weights: new Map(), terms: new Map()}

function voiceOf(text: string, root: TermNode): Voice {
  const terms = new Map<ThemeId, Map<string, number>>()
  const mentions = new Map<string, number>()
  sentencesOf(text).forEach((sentence, index) => {
    for (const {theme, term, weight} of matchTerms(root, foldedWords(sentence))) {
      const key = `${theme} ${term}`
      const before = mentions.get(key) ?? 0
      mentions.set(key, before + 1)
      const brought = weight * repetition ** before * (index === 0 ? firstSentence : 1)
      const ofTheme = terms.get(theme) ?? new Map<string, number>()
      terms.set(theme, ofTheme.set(term, (ofTheme.get(term) ?? 0) + brought))
    }
  })
  return {weights: new Map([...terms].map(([theme, brought]) => [theme, total(brought.values())])), terms}
}

/** What stands around each passage in its article says of its theme. */
function surroundingsOf(passages: readonly Passage[], voices: readonly Voice[], root: TermNode): Weights[] {
  const articles = sumByArticle(passages, voices)
  const trails = new Map<string, Weights>()
  return passages.map(({article, trail}, index) => {
    const headings = trail.join('. ')
    const above = trails.get(headings) ?? voiceOf(headings, root).weights
    trails.set(headings, above)
    const around = [index - 1, index + 1].filter((at) => passages[at]?.article === article)
    return sum([
      divided(above, context.trail),
      divided(sum(around.map((at) => voices[at]?.weights ?? new Map())), context.neighbours),
      divided(
        without(articles.get(article) ?? new Map(), voices[index]?.weights ?? new Map()),
        context.article,
      ),
    ])
  })
}

function placed(
  passage: Passage,
  own: Voice,
  around: Weights,
  order: ReadonlyMap<ThemeId, number>,
): Placement {
  const weights = sum([own.weights, around])
  const all = total(weights.values())
  const orderOf = (theme: ThemeId): number => order.get(theme) ?? order.size
  const scores = [...weights]
    .map(([theme, weight]): ThemeScore => {
      return {theme, score: rounded(weight / all), because: heaviestFirst(own.terms.get(theme))}
    })
    .toSorted((left, right) => right.score - left.score || orderOf(left.theme) - orderOf(right.theme))
  const best = scores[0]?.theme ?? other
  const claim = (own.weights.get(best) ?? 0) + contextShare * (around.get(best) ?? 0)
  return {passage, theme: claim >= enough ? best : other, scores}
}

function heaviestFirst(terms: ReadonlyMap<string, number> = new Map()): string[] {
  return [...terms]
    .toSorted(([left, light], [right, heavy]) => heavy - light || compareText(left, right))
    .map(([term]) => term)
}

function sumByArticle(passages: readonly Passage[], voices: readonly Voice[]): Map<ArticleId, Weights> {
  const sums = new Map<ArticleId, Weights>()
  passages.forEach(({article}, index) => {
    sums.set(article, sum([sums.get(article) ?? new Map(), voices[index]?.weights ?? new Map()]))
  })
  return sums
}

/** Weights scaled so that together they make `whole`. Empty when there are none. */
function divided(weights: Weights, whole: number): Weights {
  const all = total(weights.values())
  return new Map([...weights].map(([theme, weight]) => [theme, (whole * weight) / all]))
}

function sum(parts: readonly Weights[]): Weights {
  const weights = new Map<ThemeId, number>()
  for (const part of parts) {
    for (const [theme, weight] of part) weights.set(theme, (weights.get(theme) ?? 0) + weight)
  }
  return weights
}

/** What is left of weights when a part of them is taken away. */
function without(weights: Weights, part: Weights): Weights {
  const left = [...weights].map(([theme, weight]): [ThemeId, number] => [
    theme,
    weight - (part.get(theme) ?? 0),
  ])
  return new Map(left.filter(([, weight]) => weight > 1e-6))
}

function total(numbers: Iterable<number>): number {
  let result = 0
  for (const number of numbers) result += number
  return result
}

/** Four decimals: enough to tell scores apart. */
function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000
}
