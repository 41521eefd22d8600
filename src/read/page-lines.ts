import type {Nodes, Root} from 'hast'
import {collapse} from '../text/text-of.js'

/** Elements whose words belong to the line they stand in. */
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Elements whose words nobody sees. */
const unseen = new Set('script style template head svg'.split(' '))

/** One line of a page, as a reader sees it. */
export interface PageLine {
  text: string
  line: number | undefined
}

/** All lines of a page that have words, in order. */
export function linesOf(tree: Root): PageLine[] {
  const lines: PageLine[] = [{text: '', line: undefined}]
  walk(tree, undefined, lines)
  return lines.map(({text, line}) => ({text: collapse(text), line})).filter(({text}) => text !== '')
}

function walk(node: Nodes, line: number | undefined, lines: PageLine[]): void {
  const here = node.position?.start.line ?? line
  if (node.type === 'text') {
    const last = lines.at(-1)
    if (last) {
      last.line ??= node.value.trim() === '' ? undefined : here
      last.text += node.value
    }
    return
  }
  if (!('children' in node) || (node.type === 'element' && unseen.has(node.tagName))) return
  const breaks = node.type === 'element' && !inline.has(node.tagName)
  if (breaks) lines.push({text: '', line: undefined})
  for (const child of node.children) walk(child, here, lines)
  if (breaks) lines.push({text: '', line: undefined})
}
