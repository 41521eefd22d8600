/** The ledger of cleaning: what a plugin takes out or mends is written down here, or it did not happen. */
import type {Nodes as HastNodes} from 'hast'
import type {Nodes as MdastNodes} from 'mdast'
import type {VFile} from 'vfile'
import type {ArticleMeta, Caption, Removal, Repair} from '../model.js'
import {textOf} from './text-of.js'

declare module 'vfile' {
  interface DataMap {
    /** What is known of the article so far; plugins add what they find in the text. */
    meta: ArticleMeta
    captions: Caption[]
    removed: Removal[]
    repairs: Repair[]
  }
}

/**
 * Note that a plugin took a node out. Call it before the node goes.
 *
 * @param rule
 *   Name of the plugin, kebab-case (example: `'drop-share-links'`).
 * @param reason
 *   Why, as a clause (example: `'list of links to social networks'`).
 */
export function noteRemoval(file: VFile, rule: string, node: MdastNodes | HastNodes, reason: string): void {
  const text = textOf(node)
  if (text) file.data.removed?.push({rule, reason, text, line: node.position?.start.line})
}

/**
 * Note that a plugin changed words that stay. Give `before` and `after` with enough around them to be found.
 *
 * @param rule
 *   Name of the plugin, kebab-case (example: `'mend-words'`).
 */
export function noteRepair(
  file: VFile,
  rule: string,
  node: MdastNodes | HastNodes,
  {before, after}: Pick<Repair, 'before' | 'after'>,
): void {
  file.data.repairs?.push({rule, before, after, line: node.position?.start.line})
}
