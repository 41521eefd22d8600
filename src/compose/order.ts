/** Orders that never leave anything to chance. For `toSorted`. */
import type {Article} from '../model.js'

/** Later than any date: where the undated stand. */
const undated = '9999-99-99'

/** Alphabetical by code unit: the same in every locale. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** By date, undated ones last; then by path of the source. */
export function compareArticles(left: Article, right: Article): number {
  return (
    compareText(left.meta.published ?? undated, right.meta.published ?? undated) ||
    compareText(left.source, right.source)
  )
}
