import type {Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {noteRemoval} from '../text/ledger.js'
import {forgetLine} from './line.js'

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

/** Cut words off the start of a block, through emphasis, links and breaks, and white space after them. */
export function cutStart(node: RootContent, words: string): void {
  let left = lettersIn(words)
  for (const text of textsOf(node)) {
    const cut = offsetAfter(text.value, left)
    left -= lettersIn(text.value.slice(0, cut))
    text.value = text.value.slice(cut).trimStart()
    if (text.value !== '') break
  }
  dropEdge(node, 'start')
  forgetLine(node)
}

/** Cut words off the end of a block, and white space before them. */
export function cutEnd(node: RootContent, words: string): void {
  let left = lettersIn(words)
  for (const text of textsOf(node).toReversed()) {
    const kept = lettersIn(text.value) - left
    const cut = kept > 0 ? offsetAfter(text.value, kept) : 0
    left -= lettersIn(text.value.slice(cut))
    text.value = text.value.slice(0, cut).trimEnd()
    if (text.value !== '') break
  }
  dropEdge(node, 'end')
  forgetLine(node)
}

/** All texts in a node, in order, code among words included. */
export function textsOf(node: RootContent): {value: string}[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [node]
  return 'children' in node ? node.children.flatMap((child) => textsOf(child)) : []
}

/** What is cut is counted without white space: a break is a space in what a rule reads, and none in the texts. */
function lettersIn(text: string): number {
  return text.replace(/\s+/gu, '').length
}

/** Offset right after so many letters of a text; its length when it has no more than that. */
function offsetAfter(text: string, letters: number): number {
  let left = letters
  for (let offset = 0; offset < text.length; offset += 1) {
    if (left === 0) return offset
    if (/\S/.test(text.charAt(offset))) left -= 1
  }
  return text.length
}

/** Take out breaks and emptied texts that now stand at one end of a block. */
function dropEdge(node: RootContent, side: 'start' | 'end'): void {
  if (!('children' in node)) return
  const at = side === 'start' ? 0 : -1
  for (let edge = node.children.at(at); edge && isNothing(edge); edge = node.children.at(at)) {
    node.children.splice(at, 1)
  }
  const edge = node.children.at(at)
  if (edge) dropEdge(edge, side)
}

function isNothing(node: RootContent): boolean {
  if (node.type === 'break') return true
  if (node.type === 'text' || node.type === 'inlineCode') return node.value === ''
  return 'children' in node && node.type !== 'tableCell' && node.children.every(isNothing)
}
