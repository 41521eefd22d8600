import type {Element, Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import rehypeSanitize from 'rehype-sanitize'
import {unified} from 'unified'
import {SKIP, visit} from 'unist-util-visit'
import type {Caption, Removal, Source} from '../model.js'
import {textOf} from '../text/text-of.js'
import {countWords} from '../text/words.js'
import {allowList} from './allow-list.js'
import {readHtmlMeta} from './html-meta.js'
import {leftOut} from './left-out.js'
import {mainContent} from './main-content.js'
import {limitNesting} from './nesting.js'
import type {Parsed} from './parsed.js'
import {prune} from './prune.js'
import {tidyBlocks} from './tidy-blocks.js'

/** Parse a saved page: what it says of itself, and its article as a tree with places. */
export function parseHtml({text}: Source): Parsed {
  const page = unified().use(rehypeParse).parse(limitNesting(text))
  const {tree, removed, captions} = prune(page)
  const content = mainContent(tree)
  removed.push(...leftOut(tree, content))
  liftImages(content, removed, captions)
  const meta = readHtmlMeta(page)
  return {
    body: tidyBlocks(toMarkdown(content)),
    meta,
    captions,
    removed,
    overrides: {},
    wordsRead: countWords(textOf(content)) + removed.reduce((sum, {text: gone}) => sum + countWords(gone), 0),
  }
}

/** Only allowed elements and addresses, as Markdown blocks. */
function toMarkdown(content: HastRoot): Root {
  return unified().use(rehypeSanitize, allowList).use(rehypeRemark).runSync(content)
}

/** Pictures are not carried into the book: their words become captions, and that they went is written down. */
function liftImages(content: HastRoot, removed: Removal[], captions: Caption[]): void {
  visit(content, 'element', (element, index, parent) => {
    if (element.tagName !== 'img' && element.tagName !== 'picture') return undefined
    const line = element.position?.start.line
    const text = alternativeOf(element)
    if (text) captions.push({text, line: line ?? 0})
    removed.push({
      rule: 'drop-images',
      reason: 'pictures are not carried into the book',
      text: text || 'picture without words',
      line,
    })
    if (parent && index !== undefined) parent.children.splice(index, 1)
    return [SKIP, index ?? 0]
  })
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
