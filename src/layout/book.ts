/** An edition at hand for laying out: itself, look-ups into it, and links within it. */
import type {
  ArticleId,
  ArticleRecord,
  Edition,
  PassageId,
  PassageRecord,
  Reference,
  Target,
} from '../model.js'
import {type Links, linksOf} from './links.js'

/** What every view is made from. Its look-ups throw when there is no such thing, as an edition names nothing it lacks. */
export interface Book {
  edition: Edition
  links: Links
  article: (id: ArticleId) => ArticleRecord
  passage: (id: PassageId) => PassageRecord
  /** Where an article stands in the list of sources. */
  referenceTo: (article: ArticleId) => Reference
}

/** Take an edition in hand, to be made into something. */
export function bookOf(edition: Edition, target: Target): Book {
  return {
    edition,
    links: linksOf(edition, target),
    article: finder('article', edition.articles, ({id}) => id),
    passage: finder('passage', edition.passages, ({id}) => id),
    referenceTo: finder('reference to', edition.references, ({article}) => article),
  }
}

function finder<Value>(what: string, values: readonly Value[], idOf: (value: Value) => string) {
  const byId = new Map(values.map((value) => [idOf(value), value]))
  return (id: string): Value => {
    const found = byId.get(id)
    if (!found) throw new Error(`The edition has no ${what} \`${id}\`.`)
    return found
  }
}
