import type {Element, Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import rehypeSanitize from 'rehype-sanitize'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {Removal, Source} from '../model.js'
import {plainText} from '../text/plain-text.js'
import {textOf} from '../text/text-of.js'
import {countWords} from '../text/words.js'
import {allowList} from './allow-list.js'
import {readHtmlMeta} from './html-meta.js'
import {leftOut} from './left-out.js'
import {mainContent} from './main-content.js'
import {limitNesting} from './nesting.js'
import type {Parsed} from './parsed.js'
import {prune} from './prune.js'
import {limitSpans} from './spans.js'
import {tidyBlocks} from './tidy-blocks.js'

/** Parse a saved page: what it says of itself, and its article as a tree with places. */
export function parseHtml({text}: Source): Parsed {
  const page = unified().use(rehypeParse).parse(limitNesting(text))
  makePlain(page)
  const pruned = prune(page)
  const found = mainContent(pruned.tree)
  const {content, pictures} = liftImages(found)
  limitSpans(content)
  const removed = [...pruned.removed, ...leftOut(pruned.tree, found), ...pictures.map(removalOf)]
  const captions = pictures.flatMap(({text: words, line}) => (words ? {text: words, line: line ?? 0} : []))
  return {
    body: tidyBlocks(toMarkdown(content)),
    meta: readHtmlMeta(page, found),
    captions: [...pruned.captions, ...captions],
    removed,
    overrides: {},
    wordsRead: countWords(textOf(content)) + removed.reduce((sum, {text: gone}) => sum + countWords(gone), 0),
  }
}

/** Take out of words and attributes what came in by reference and no book can hold. */
function makePlain(page: HastRoot): void {
  visit(page, (node) => {
    if (node.type === 'text' || node.type === 'comment') node.value = plainText(node.value)
    if (node.type !== 'element') return
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = plainText(value)
  })
}

/** Only allowed elements and addresses, as Markdown blocks. */
function toMarkdown(content: HastRoot): Root {
  return unified().use(rehypeSanitize, allowList).use(rehypeRemark).runSync(content)
}

/** A picture that is not carried into the book. */
interface Picture {
  /** The words that stand for it, or nothing. */
  text: string
  line: number | undefined
}

/** Pictures are not carried into the book: their words become captions, and that they went is written down. */
function liftImages(page: HastRoot): {content: HastRoot; pictures: Picture[]} {
  const pictures: Picture[] = []
  const without = <T extends HastRoot | Element>(node: T): T => {
    const children: HastRoot['children'] = []
    for (const child of node.children) {
      if (child.type !== 'element') children.push(child)
      else if (child.tagName !== 'img' && child.tagName !== 'picture') children.push(without(child))
      else pictures.push({text: alternativeOf(child), line: child.position?.start.line})
    }
    return {...node, children} as T
  }
  return {content: without(page), pictures}
}

function removalOf({text, line}: Picture): Removal {
  return {
    rule: 'drop-images',
    reason: 'pictures are not carried into the book',
    text: text || 'picture without words',
    line,
  }
}

function alternativeOf(element: Element): string {
  const image =
    element.tagName === 'img'
      ? element
      : element.children.find(
          (child): child is Element => child.type === 'element' && child.tagName === 'img',
        )
  return String(image?.properties.alt ?? '').trim()
}
