/** The made edition laid out, and its parts as trees. */
import type {Element, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {SaxesParser} from 'saxes'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {Report} from '../../src/diagnostic.js'
import {layOut} from '../../src/layout/layout.js'
import type {Looks} from '../../src/layout/looks.js'
import type {Edition, Part, Publication, Target} from '../../src/model.js'
import {collapse} from '../../src/text/text-of.js'
import {madeEdition, madeLooks} from './made-edition.js'

/** Lay out the made edition; give what differs. */
export async function madePublication(
  target: Target,
  own: Partial<Edition> = {},
  looks: Partial<Looks> = {},
  report = new Report(),
): Promise<Publication> {
  return layOut(madeEdition(own), target, {...madeLooks, ...looks}, report)
}

const parser = unified().use(rehypeParse).freeze()

/** Trees by their markup, as tests ask many things of the same few. */
const trees = new Map<string, Root>()

/** Markup as a tree, read as a browser reads it. Not to be changed. */
function treeOf(markup: string): Root {
  const tree = trees.get(markup) ?? parser.parse(markup)
  trees.set(markup, tree)
  return tree
}

/** All elements of markup, in order, that a test says yes to. */
export function elementsOf(markup: string, isWanted: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = []
  visit(treeOf(markup), 'element', (element) => {
    if (isWanted(element)) found.push(element)
  })
  return found
}

/** Elements of a class. */
export function ofClass(markup: string, name: string): Element[] {
  return elementsOf(markup, ({properties}) => ((properties.className ?? []) as string[]).includes(name))
}

/** Text of each element of a class, white space collapsed. */
export function textsOf(markup: string, name: string): string[] {
  return ofClass(markup, name).map(shownText)
}

/** Elements that end a line; all others are part of one. */
const blocks = new Set(['p', 'li', 'tr', 'td', 'th', 'br', 'pre', 'blockquote'])

/** Text of an element as a reader sees it, white space collapsed. */
export function shownText(element: Element): string {
  const parts: string[] = []
  visit(element, (node) => {
    if (node.type === 'text') parts.push(node.value)
    if (node.type === 'element' && blocks.has(node.tagName)) parts.push(' ')
  })
  return collapse(parts.join(''))
}

/** Where every link of some parts leads: file and anchor, the file being its own when the link names none. */
export function linksIn(parts: readonly Part[]): {from: string; to: string}[] {
  return parts.flatMap(({href: from, markup}) =>
    elementsOf(markup, ({tagName}) => tagName === 'a').map(({properties}) => {
      const to = String(properties.href)
      return {from, to: to.startsWith('#') ? `${from}${to}` : to}
    }),
  )
}

/** Every anchor of some parts, with its file (example: `'chapter-economy.xhtml#economy-rates'`). */
export function anchorsIn(parts: readonly Part[]): string[] {
  return parts.flatMap(({href, markup}) =>
    elementsOf(markup, ({properties}) => properties.id !== undefined).map(
      ({properties}) => `${href}#${properties.id}`,
    ),
  )
}

/** What is wrong with markup as XML; empty when it is well-formed. */
export function faultsInXml(markup: string): string[] {
  const faults: string[] = []
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => faults.push(error.message))
  parser.write(markup).close()
  return faults
}
