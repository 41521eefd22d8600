import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {removeBlocks, type Verdict} from './blocks.js'
import {isAuthorNote, isStaffNote} from './byline.js'
import {type Line, lineOf} from './line.js'
import {sameTitle} from './title.js'
import './zones.js'

/** Drop what stands above the title or below the end of the article. */
export function dropOutside() {
  return (tree: Root, file: VFile): void => {
    const title = file.data.meta?.title ?? ''
    removeBlocks(tree, file, (node) => verdictOn(lineOf(node), title))
  }
}

function verdictOn({family, kind, text, node}: Line, title: string): Verdict {
  const zone = node.data?.zone
  if (zone === 'title') return {rule: 'lift-title', reason: 'title, kept as such'}
  if (zone !== 'before' && zone !== 'after') return undefined
  if (family) return family
  if (zone === 'before') {
    return sameTitle(text, title)
      ? {rule: 'drop-repeats', reason: 'title said again'}
      : {rule: 'drop-before', reason: 'menu or banner above the article'}
  }
  return kind === 'short'
    ? {rule: 'drop-after', reason: 'short line below the end of the article'}
    : {rule: 'drop-after', reason: 'teaser or notice below the end of the article'}
}

/** Drop lines of the site that stand in the midst of the article. */
export function dropNoise() {
  return (tree: Root, file: VFile): void => {
    const lines = tree.children.map(lineOf)
    removeBlocks(tree, file, (_, index) => {
      const {family} = lines[index] ?? {}
      return family && !isHeading(lines, index) ? family : undefined
    })
  }
}

/** What the page itself marks as a heading stays one when a paragraph stands below, whatever it says. */
function isHeading(lines: readonly Line[], index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]]
  return line?.node.type === 'heading' && below?.kind === 'prose' && !line.family?.ends
}

/** Name of a story in an agency's wire (example: `'XX-EU--Harbour-Dredging, 1st Ld-Writethru'`). */
const slug = /^\p{Lu}{2,3}-{1,2}\p{Lu}\S{0,80}(?:, .{0,40})?$/u

/** Drop short lines between title and first paragraph where the page has a menu: labels, codes, names of sections. */
export function dropLabels() {
  return (tree: Root, file: VFile): void => {
    const hasMenu = file.data.removed?.some(({rule}) => rule === 'drop-before' || rule === 'drop-after')
    if (!hasMenu) return
    removeBlocks(tree, file, (node) => {
      const {kind, words, text} = lineOf(node)
      const isLabel = node.data?.zone === 'head' && kind === 'short' && (words <= 6 || slug.test(text))
      return isLabel ? {rule: 'drop-labels', reason: 'label between title and first paragraph'} : undefined
    })
  }
}

/** The clause by which a deed is signed, and the name below it. */
const testimonium = /^in (?:witness|testimony) whereof\b/iu

/** Drop the formula and the name with which a proclamation is signed: they say nothing but who and when. */
export function dropSignature() {
  return (tree: Root, file: VFile): void => {
    const from = tree.children.findIndex((node) => testimonium.test(lineOf(node).text))
    if (from < 1 || from < tree.children.length - 3) return
    removeBlocks(tree, file, (_, index) =>
      index >= from ? {rule: 'drop-signature', reason: 'formula and name of the signing'} : undefined,
    )
  }
}

/** Drop the sentence below an article that says who its author is. */
export function dropAuthorNotes() {
  return (tree: Root, file: VFile): void => {
    const last = tree.children.length - 3
    removeBlocks(tree, file, (node, index) => {
      const {text} = lineOf(node)
      const isNote = index >= last && index > 0 && (isAuthorNote(text) || isStaffNote(text))
      return isNote ? {rule: 'drop-author-notes', reason: 'note about the author'} : undefined
    })
  }
}
