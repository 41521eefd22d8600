/** The words of a tree: what is matched, counted, hashed and shown. */
import type {Nodes as HastNodes} from 'hast'
import type {Nodes as MdastNodes} from 'mdast'

/** Nodes whose words belong to the line they stand in; all others begin and end one. */
const inline = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'linkReference'])

/** The same of HTML's elements. */
const inlineElements = new Set(
  'a abbr b bdi bdo cite code em i ins kbd mark q s small span strong sub sup time u'.split(' '),
)

/**
 * Text of a node and all in it, white space collapsed.
 *
 * Blocks are set apart by a space, which mdast-util-to-string does not do (`PostSend` for two list items).
 */
export function textOf(node: MdastNodes | HastNodes): string {
  return collapse(rawText(node))
}

/** White space of any kind to single spaces, none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function rawText(node: MdastNodes | HastNodes): string {
  if (node.type === 'break') return ' '
  if ('value' in node && typeof node.value === 'string') return node.type === 'comment' ? '' : node.value
  if (!('children' in node)) return ''
  const parts = node.children.map((child) => rawText(child))
  return isInline(node) ? parts.join('') : ` ${parts.join('')} `
}

function isInline(node: MdastNodes | HastNodes): boolean {
  return node.type === 'element' ? inlineElements.has(node.tagName) : inline.has(node.type)
}
