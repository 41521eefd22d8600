import type {Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {noteRemoval} from '../text/ledger.js'

/** Why a block goes and which rule says so; nothing when it stays. */
export type Verdict = {rule: string; reason: string} | undefined

/** Take the blocks out that a verdict falls upon, and write each down. */
export function removeBlocks(
  tree: Root,
  file: VFile,
  judge: (node: RootContent, index: number) => Verdict,
): void {
  tree.children = tree.children.filter((node, index) => {
    const verdict = judge(node, index)
    if (verdict) noteRemoval(file, verdict.rule, node, verdict.reason)
    return !verdict
  })
}

/** Cut letters off the start of a block, through emphasis and links, and white space after them. */
export function cutStart(node: RootContent, length: number): void {
  let left = length
  const texts = textsOf(node)
  for (const text of texts) {
    const cut = Math.min(left, text.value.length)
    text.value = text.value.slice(cut)
    left -= cut
    if (left === 0) {
      text.value = text.value.trimStart()
      if (text.value !== '') return
    }
  }
}

/** Cut letters off the end of a block, and white space before them. */
export function cutEnd(node: RootContent, length: number): void {
  let left = length
  for (const text of textsOf(node).toReversed()) {
    const cut = Math.min(left, text.value.length)
    text.value = text.value.slice(0, text.value.length - cut)
    left -= cut
    if (left === 0) {
      text.value = text.value.trimEnd()
      if (text.value !== '') return
    }
  }
}

/** All texts in a node, in order. */
export function textsOf(node: RootContent): {value: string}[] {
  if (node.type === 'text') return [node]
  return 'children' in node ? node.children.flatMap((child) => textsOf(child)) : []
}
