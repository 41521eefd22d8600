import type {Root} from 'mdast'
import type {ArticleMeta, Caption, MetaOverrides, Removal} from '../model.js'

/** What a parser makes of a source's text. */
export interface Parsed {
  body: Root
  /** What the source itself says, in its head or its markup. */
  meta: Partial<ArticleMeta>
  captions: Caption[]
  removed: Removal[]
  /** What front matter says. */
  overrides: MetaOverrides
  /** Words in the source, before anything was taken out. */
  wordsRead: number
}
