import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {findDate} from '../text/dates.js'
import {noteRemoval} from '../text/ledger.js'
import {textOf} from '../text/text-of.js'
import {cutStart} from './blocks.js'

/** `date 2025-01-30 `, glued to whatever came next when the page was scraped. */
const stamp = /^date:?\s{1,3}\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]{4,25})?(?:\s|$)/iu

/** Lift the date that a scraper put before the first line. */
export function liftStamp() {
  return (tree: Root, file: VFile): void => {
    const [first] = tree.children
    const found = first && textOf(first).match(stamp)
    const date = findDate(found?.[0] ?? '')?.date
    if (!first || !found || !date) return
    const {position} = first
    noteRemoval(
      file,
      'lift-stamp',
      {type: 'text', value: found[0], position},
      'date stamp of the scraper, kept as the date of publication',
    )
    if (file.data.meta) file.data.meta.published ??= date
    cutStart(first, found[0])
    tree.children = tree.children.filter((node) => node !== first || textOf(node) !== '')
  }
}
