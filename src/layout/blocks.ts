/** Blocks of an article to markup: its words, and no more of its form than a book can bear. */
import type {Element, ElementContent, Root, RootContent} from 'hast'
import type {RootContent as MdastContent} from 'mdast'
import {type Handlers, toHast} from 'mdast-util-to-hast'
import rehypeSanitize, {type Options as Schema} from 'rehype-sanitize'
import {unified} from 'unified'
import {SKIP, visit} from 'unist-util-visit'
import {type Markup, markupOf} from '../markup/markup.js'
import type {LinkView} from './views.js'

/** All that may stand in a passage. No ids, no styles, no classes, no pictures. */
const schema: Schema = {
  tagNames: [
    ...['p', 'ul', 'ol', 'li', 'blockquote', 'pre'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'br', 'code', 'del', 'em', 'strong', 'sub', 'sup'],
  ],
  attributes: {a: ['href'], ol: ['start']},
  ancestors: {
    li: ['ol', 'ul'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  strip: ['script', 'style'],
}

/** Schemes that are safe to print and to click. */
const safeSchemes = new Set(['http:', 'https:', 'mailto:'])

/** What a book has no form for, as its words. */
const handlers: Handlers = {
  break: () => element('br'),
  footnoteDefinition: (state, node) => state.all(node),
  footnoteReference: (_, node: {label?: string; identifier: string}) =>
    element('sup', [{type: 'text', value: node.label ?? node.identifier}]),
  heading: (state, node) => element('p', [element('strong', state.all(node))]),
  html: (_, node: {value: string}) => ({type: 'text', value: node.value}),
  image: () => undefined,
  imageReference: () => undefined,
  thematicBreak: () => undefined,
}

const sanitiser = unified().use(rehypeSanitize, schema).freeze()

/** Blocks as markup, with a link to their source after the last word. */
export function passageMarkup(blocks: readonly MdastContent[], mark: LinkView): Markup {
  const tree = blocksToHast(blocks)
  appendMark(tree, mark)
  return markupOf(tree)
}

/** Blocks as a tree that holds nothing but what `schema` allows. */
function blocksToHast(blocks: readonly MdastContent[]): Root {
  const made = toHast({type: 'root', children: blocks.map(withSpreadLists)}, {handlers})
  const tree = sanitiser.runSync(made.type === 'root' ? made : {type: 'root', children: []}) as Root
  wrapLooseText(tree)
  unlinkUnsafe(tree)
  collapseText(tree)
  squareTables(tree)
  return tree
}

/** The block with paragraphs in all items of its lists, so that text stands in paragraphs everywhere. */
function withSpreadLists(block: MdastContent): MdastContent {
  if (block.type === 'paragraph') return block
  const copy = structuredClone(block)
  visit(copy, 'listItem', (item) => {
    item.spread = true
  })
  return copy
}

/** Text outside a paragraph (it comes from HTML in Markdown) gets one of its own. */
function wrapLooseText(tree: Root): void {
  tree.children = tree.children.map((child): RootContent => {
    const isLoose = child.type === 'text' && child.value.trim() !== ''
    return isLoose ? element('p', [child]) : child
  })
}

/** Keep only the words of links that lead nowhere or where no reader should be sent. */
function unlinkUnsafe(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || !parent || index === undefined) return
    const href = String(node.properties.href ?? '')
    if (URL.canParse(href) && safeSchemes.has(new URL(href).protocol)) {
      node.properties.href = new URL(href).href
      return
    }
    parent.children.splice(index, 1, ...node.children)
    return [SKIP, index]
  })
}

/** White space to single spaces and none at the edges of lines, since the page shows it as it is. */
function collapseText(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'pre') return SKIP
    if (node.type !== 'text' || !parent || index === undefined) return
    node.value = node.value.replace(/\s+/gu, ' ')
    const before = parent.children[index - 1]
    const isInLine = 'tagName' in parent && /^(?:p|td|th)$/u.test(parent.tagName)
    if (isBreak(before) || (isInLine && !before)) node.value = node.value.trimStart()
    const after = parent.children[index + 1]
    if (isBreak(after) || (isInLine && !after)) node.value = node.value.trimEnd()
  })
}

function isBreak(node: RootContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br'
}

/** Give all rows of a table as many cells, none of them empty: PDF readers lose count otherwise (PDF/UA-1, 7.2-42). */
function squareTables(tree: Root): void {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return
    const rows: Element[] = []
    visit(table, 'element', (row) => {
      if (row.tagName === 'tr') rows.push(row)
    })
    const width = rows.reduce((widest, row) => Math.max(widest, cellsOf(row).length), 0)
    for (const row of rows) {
      while (cellsOf(row).length < width) row.children.push(element(cellsOf(row)[0]?.tagName ?? 'td'))
      for (const cell of cellsOf(row)) fillCell(cell)
    }
  })
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => child.type === 'element')
}

function fillCell(cell: Element): void {
  if (cell.children.length === 0) cell.children = [{type: 'text', value: '\u{A0}'}]
  if (cell.tagName === 'th') cell.properties.scope = 'col'
}

/** Put the mark after the last word, where there is a line to take it; else on a line of its own. */
function appendMark(tree: Root, {href, text, role}: LinkView): void {
  const link = element('a', [{type: 'text', value: text}])
  link.properties = {className: ['mark'], href, ...(role ? {role} : {})}
  const line = lastLine(tree)
  if (line) line.children.push({type: 'text', value: '\u{A0}'}, link)
  else tree.children.push({...element('p', [link]), properties: {className: ['mark-line']}})
}

function lastLine(parent: Root | Element): Element | undefined {
  const children: RootContent[] = parent.children
  const last = children.filter((child) => child.type === 'element').at(-1)
  if (last?.tagName === 'p') return last
  return last && /^(?:ul|ol|li|blockquote)$/u.test(last.tagName) ? lastLine(last) : undefined
}

function element(tagName: string, children: ElementContent[] = []): Element {
  return {type: 'element', tagName, properties: {}, children}
}
