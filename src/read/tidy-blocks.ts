import type {Root, RootContent} from 'mdast'
import {textOf} from '../text/text-of.js'

/** Blocks with words only, each with the place of the first thing in it that has one. */
export function tidyBlocks(tree: Root): Root {
  const children = tree.children.filter((node) => node.type !== 'html' && textOf(node) !== '').map(withPlace)
  return {...tree, children}
}

/** A paragraph made up around loose text has no place of its own. */
function withPlace(node: RootContent): RootContent {
  const position = node.position ?? placeIn(node)
  return position ? {...node, position} : node
}

function placeIn(node: RootContent): RootContent['position'] {
  if (node.position) return node.position
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const position = placeIn(child)
    if (position) return position
  }
  return undefined
}
