import type {Heading, List, Paragraph, Root, RootContent} from 'mdast'
import {textOf} from '../text/text-of.js'
import {countWords} from '../text/words.js'
import {cutStart} from './blocks.js'
import {bullet, type Line, lineOf} from './line.js'

/** Words of the longest heading. */
const longestHeading = 12

/** Words of the longest point that is printed in one list with its neighbours; longer ones stand by themselves. */
const longestPoint = 25

/** Make headings of short lines that stand above a paragraph, the dates of a chronology among them. */
export function makeHeadings() {
  return (tree: Root): void => {
    if (!tree.data?.flat) return
    const lines = tree.children.map(lineOf)
    tree.children = lines.map(
      (line, index): RootContent =>
        isHeading(line, lines[index + 1], lines[index - 1]) ? headingOf(line) : line.node,
    )
  }
}

function isHeading(line: Line, below: Line | undefined, above: Line | undefined): boolean {
  if (
    (line.kind !== 'short' && line.kind !== 'date') ||
    below?.kind !== 'prose' ||
    line.words > longestHeading
  )
    return false
  if (above?.kind === 'short' || !/^[\p{Lu}\d“"‘']/u.test(line.text)) return false
  return !/[:,;–—-]$|^Q[.:]?\s/u.test(line.text)
}

function headingOf({node}: Line): Heading {
  const {children, position} = node as Paragraph
  return {type: 'heading', depth: 2, children, ...(position ? {position} : {})}
}

/** Make lists of lines that begin with a bullet; the bullet itself is what a list shows anyway. */
export function makeLists() {
  return (tree: Root): void => {
    if (!tree.data?.flat) return
    const blocks: RootContent[] = []
    for (const node of tree.children) {
      const point = node.type === 'paragraph' ? listOf(node) : undefined
      const last = blocks.at(-1)
      if (point && last?.type === 'list' && isShort(last) && isShort(point)) append(last, point)
      else blocks.push(point ?? node)
    }
    tree.children = blocks
  }
}

function listOf(node: Paragraph): List | undefined {
  const mark = textOf(node).match(bullet)
  if (!mark) return undefined
  cutStart(node, mark[0])
  const place = node.position ? {position: node.position} : {}
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: [{type: 'listItem', spread: false, children: [node], ...place}],
    ...place,
  }
}

function isShort(list: List): boolean {
  return list.children.every((item) => countWords(textOf(item)) <= longestPoint)
}

function append(list: List, point: List): void {
  list.children.push(...point.children)
  if (list.position && point.position) list.position = {start: list.position.start, end: point.position.end}
}
