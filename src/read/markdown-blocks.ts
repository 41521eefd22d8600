import type {Definition, Image, ImageReference, Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Caption, Removal} from '../model.js'
import {plainText} from '../text/plain-text.js'
import {textOf} from '../text/text-of.js'

/** Markdown as it goes into the book. */
export interface MarkdownBlocks {
  tree: Root
  captions: Caption[]
  removed: Removal[]
}

/** What is known while going through a tree. */
interface State extends MarkdownBlocks {
  definitions: Map<string, Definition>
}

/** Put links in the place of references to them, and take out pictures, raw HTML and blocks without words. */
export function resolveMarkdown(tree: Root): MarkdownBlocks {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    // The first of a name counts (CommonMark 0.31, 4.7).
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const state: State = {tree, captions: [], removed: [], definitions}
  const children = tree.children.flatMap((node) => resolve(node, state))
  return {tree: {...tree, children}, captions: state.captions, removed: state.removed}
}

function resolve(node: RootContent, state: State): RootContent[] {
  switch (node.type) {
    case 'html':
      return dropHtml(node.value, node.position, state)
    case 'image':
    case 'imageReference':
      return dropImage(node, state)
    case 'definition':
      return []
    case 'text':
      return [{...node, value: plainText(node.value)}]
    default:
      return 'children' in node ? resolveParent(node, state) : [node]
  }
}

function resolveParent(node: Extract<RootContent, {children: unknown}>, state: State): RootContent[] {
  const children = node.children.flatMap((child: RootContent) => resolve(child, state))
  if (node.type === 'linkReference') {
    const definition = state.definitions.get(node.identifier)
    if (!definition) return children
    const {url, title} = definition
    return [{...node, type: 'link', url, title: title ?? null, children} as RootContent]
  }
  const whole = {...node, children} as RootContent
  // A row must keep its cells, and a table its rows.
  return node.type.startsWith('table') || textOf(whole) !== '' || node.type === 'emphasis' ? [whole] : []
}

function dropHtml(value: string, position: RootContent['position'], state: State): RootContent[] {
  if (/^<br\s{0,5}\/?>$/iu.test(value)) return [{type: 'break', position}]
  const [text, line] = [value, position?.start.line]
  state.removed.push({rule: 'drop-raw-html', reason: 'HTML inside Markdown', text, line})
  return []
}

function dropImage({alt, position}: Image | ImageReference, state: State): RootContent[] {
  const text = plainText(alt ?? '').trim()
  const line = position?.start.line
  if (text) state.captions.push({text, line: line ?? 0})
  state.removed.push({
    rule: 'drop-images',
    reason: 'pictures are not carried into the book',
    text: text || 'picture without words',
    line,
  })
  return []
}
