import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {removeBlocks} from './blocks.js'
import {lineOf} from './line.js'

/** How an embedded post ends when its frame is lost: `— Harbour Port (@harbourport) May 4, 2025`. */
const signature = /^[—–-]\s?.{1,60}\(@\w{1,30}\)\s{1,2}\p{L}{3,9}\.? \d{1,2}, \d{4}$/u

/** Lines that one post may have. */
const longestPost = 4

/** Drop embedded posts of social networks: the signature, the lines above it up to the one that leads in. */
export function dropPosts() {
  return (tree: Root, file: VFile): void => {
    const texts = tree.children.map((node) => lineOf(node).text)
    const gone = new Set(texts.flatMap((text, index) => (signature.test(text) ? postAt(texts, index) : [])))
    removeBlocks(tree, file, (_, index) =>
      gone.has(index) ? {rule: 'drop-posts', reason: 'embedded post of a social network'} : undefined,
    )
  }
}

/** Lines of the post that is signed in a line: those above it since the last post or the line that leads in; only the signature when nothing tells where it begins. */
function postAt(texts: readonly string[], signed: number): number[] {
  const above = texts.slice(Math.max(0, signed - longestPost), signed)
  const start = above.findLastIndex((text) => signature.test(text) || /\btweets?\b.{0,20}:$/iu.test(text))
  if (start < 0) return [signed]
  const first = signed - above.length + start
  const from = signature.test(texts[first] ?? '') ? first + 1 : first
  return Array.from({length: signed - from + 1}, (_, offset) => from + offset)
}
