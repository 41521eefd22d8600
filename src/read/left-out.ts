import type {Nodes, Root} from 'hast'
import type {Removal} from '../model.js'
import {collapse} from '../text/text-of.js'

/** Elements whose words belong to the line they stand in. */
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** One line of a page, as a reader sees it. */
interface PageLine {
  text: string
  line: number | undefined
}

/** Lines of a page that its main content does not have, as removals. */
export function leftOut(page: Root, content: Root): Removal[] {
  const kept = new Set(linesOf(content).map(({text}) => text))
  return linesOf(page)
    .filter(({text}) => !kept.has(text))
    .map(({text, line}) => ({
      rule: 'find-main-content',
      reason: 'outside the part of the page that holds the article',
      text,
      line,
    }))
}

function linesOf(tree: Root): PageLine[] {
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
  if (!('children' in node)) return
  const breaks = node.type === 'element' && !inline.has(node.tagName)
  if (breaks) lines.push({text: '', line: undefined})
  for (const child of node.children) walk(child, here, lines)
  if (breaks) lines.push({text: '', line: undefined})
}
