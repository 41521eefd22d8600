import type {Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {noteRemoval} from '../text/ledger.js'
import {textOf} from '../text/text-of.js'
import {cutEnd, cutStart} from './blocks.js'
import {endMarkOf} from './end-mark.js'
import {leadTagOf} from './lead-tag.js'
import {learn} from './learn.js'

/** Paragraphs at the start that may bear the lead tag: a standfirst may stand above. */
const firstFew = 3

/** Lift what an agency sets before the first words: place, its own name, date (`Harbour (HNS) -`). */
export function liftLeadTag() {
  return (tree: Root, file: VFile): void => {
    const whole = textOf(tree)
    const first = tree.children.slice(0, firstFew).filter(({type}) => type === 'paragraph')
    const tagged = first.find((node) => leadTagOf(textOf(node), whole))
    const tag = tagged && leadTagOf(textOf(tagged), whole)
    if (!tagged || !tag) return
    noteTag(
      file,
      'lift-lead-tag',
      tagged,
      tag.text.trim(),
      'place and agency before the first words, kept as metadata',
    )
    cutStart(tagged, tag.text)
    if (file.data.meta) learn(file.data.meta, tag)
    tree.children = tree.children.filter((node) => node !== tagged || textOf(node) !== '')
  }
}

/** Lift the sign that the article is over (`— HNS`, `./.`, `###`). */
export function liftEndMark() {
  return (tree: Root, file: VFile): void => {
    const last = tree.children.at(-1)
    const mark = last && endMarkOf(textOf(last))
    if (!last || !mark) return
    noteTag(file, 'lift-end-mark', last, mark.text.trim(), 'sign that the article is over')
    cutEnd(last, mark.text)
    if (file.data.meta) learn(file.data.meta, mark)
    tree.children = tree.children.filter((node) => node !== last || textOf(node) !== '')
  }
}

function noteTag(file: VFile, rule: string, node: RootContent, value: string, reason: string): void {
  noteRemoval(file, rule, {type: 'text', value, position: node.position}, reason)
}
