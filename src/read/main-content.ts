import {createRequire} from 'node:module'
import type * as ReadabilityModule from '@mozilla/readability'
import type {Nodes, Root} from 'hast'
import type * as Linkedom from 'linkedom'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {textOf} from '../text/text-of.js'

/** Letters below which what was found is not an article. */
const enough = 200

/** Elements above which a page is a dump or an attack: ten times those of the largest pages of papers. */
const mostElements = 25_000

/**
 * A page's document and its reader are loaded when the first page comes: an edition of flat texts, as most are,
 * would wait for them as long as for its EPUB.
 */
const load = createRequire(import.meta.url)

/**
 * The part of a page that is its article, found by Mozilla's Readability.
 *
 * Lines survive the way through its DOM as attributes.
 *
 * @returns The whole page when nothing in it looks like an article, or it is too large to be searched.
 */
export function mainContent(page: Root): Root {
  if (countElements(page) > mostElements) return page
  const {parseHTML}: typeof Linkedom = load('linkedom')
  const {Readability}: typeof ReadabilityModule = load('@mozilla/readability')
  const {document} = parseHTML(unified().use(rehypeStringify).stringify(stampLines(page)))
  const found = new Readability(document, {charThreshold: enough, keepClasses: false}).parse()
  if (!found?.content) return page
  const content = unified().use(rehypeParse, {fragment: true}).parse(found.content)
  readLines(content, undefined)
  return textOf(content).length >= enough ? content : page
}

function countElements(node: Nodes): number {
  return 'children' in node ? node.children.reduce((sum, child) => sum + countElements(child), 1) : 0
}

/** The same tree with the lines of each element in an attribute. */
function stampLines<T extends Nodes>(node: T): T {
  if (node.type === 'text') return {...node, value: node.value.replace(/\s{2,}/gu, spaceOf)}
  if (!('children' in node)) return node
  const stamped = {...node, children: node.children.map((child) => stampLines(child))}
  if (stamped.type !== 'element' || !node.position) return stamped
  const {start, end} = node.position
  return {...stamped, properties: {...stamped.properties, dataLines: `${start.line}-${end.line}`}}
}

/** White space of any length as short as it can be, for hostile pages have megabytes of it. */
function spaceOf(space: string): string {
  return space.includes('\n') ? '\n' : ' '
}

/** Give every node its place again; one without takes that of the node around it. */
function readLines(node: Nodes, around: Nodes['position']): void {
  const [from, to] =
    node.type === 'element'
      ? String(node.properties.dataLines ?? '')
          .split('-')
          .map(Number)
      : []
  const position = from && to ? {start: {line: from, column: 1}, end: {line: to, column: 1}} : around
  if (position) node.position = position
  else delete node.position
  if (node.type === 'element') delete node.properties.dataLines
  if ('children' in node) for (const child of node.children) readLines(child, position)
}
