import type {Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {ArticleMeta} from '../model.js'
import {uncapitalise} from '../text/casing.js'
import {findDate} from '../text/dates.js'
import {removeBlocks, type Verdict} from './blocks.js'
import {creditIn, namesIn} from './byline.js'
import {isAlternativeText} from './caption.js'
import {saysUpdated} from './date-line.js'
import {learn} from './learn.js'
import {type Line, lineOf} from './line.js'
import './zones.js'

/** Lines above the title or below the article that may still be about it. */
const near = 6

/** Dates above paragraphs of the body that make the one above the first paragraph part of a chronology. */
const fewestEntries = 2

/** Names and the small words between them; each begins after a space, so that there is one way to read a line. */
const names =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|and|in|&)(?:,?\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|and|in|&)){0,6}$/u

/** Lift lines that say when the article appeared. The one that says "published" wins, then the topmost. */
export function liftDates() {
  return (tree: Root, file: VFile): void => {
    const lines = tree.children.map(lineOf)
    const dated = datesOfArticle(lines)
    const told = dated.filter(({text}) => findDate(text) && !saysUpdated(text))
    const best = told.find(({text}) => /\bpublished\b/iu.test(text)) ?? told[0]
    if (best && file.data.meta) file.data.meta.published ??= findDate(best.text)?.date
    const nodes = new Set(dated.map(({node}) => node))
    removeBlocks(tree, file, (node) =>
      nodes.has(node)
        ? {rule: 'lift-dates', reason: 'line that only says when it appeared or was said'}
        : undefined,
    )
  }
}

/** Lift lines that say who wrote the article, and the paper named below them. */
export function liftBylines() {
  return (tree: Root, file: VFile): void => {
    const {meta} = file.data
    const lines = tree.children.map(lineOf)
    const named = lines.filter((line, index) => line.kind === 'byline' && isNear(lines, index))
    const [first] = named
    if (!meta || !first) return
    addNames(meta, namesIn(first.text).map(uncapitalise))
    learn(meta, creditIn(first.text) ?? {})
    const outlet = outletBelow(lines, first)
    if (outlet) meta.publisher ??= outlet.text
    const nodes = new Set<RootContent>(named.map(({node}) => node))
    if (outlet) nodes.add(outlet.node)
    removeBlocks(tree, file, (node) =>
      nodes.has(node) ? {rule: 'lift-bylines', reason: 'line that names who wrote it'} : undefined,
    )
  }
}

/** Lift the place of a speech: names on lines of their own right above the time of day. */
export function liftPlace() {
  return (tree: Root, file: VFile): void => {
    const {meta} = file.data
    const lines = tree.children.map(lineOf)
    const timed = lines.findIndex(({kind, node}) => kind === 'date' && node.data?.zone === 'head')
    const above = lines[timed - 1]
    if (!meta || !above || above.node.data?.zone !== 'head' || !isNames(above)) return
    meta.place ??= above.text
    removeBlocks(tree, file, (node) =>
      node === above.node ? {rule: 'lift-place', reason: 'place of a speech, kept as metadata'} : undefined,
    )
  }
}

/** Move captions out of the text; drop what only stands for a picture. */
export function liftCaptions() {
  return (tree: Root, file: VFile): void => {
    removeBlocks(tree, file, (node): Verdict => {
      const {kind, text} = lineOf(node)
      if (kind !== 'caption' || node.data?.zone === 'before' || node.data?.zone === 'after') return undefined
      if (isAlternativeText(text))
        return {rule: 'drop-alternative-text', reason: 'stands for a picture that is not there'}
      file.data.captions?.push({text, line: node.position?.start.line ?? 0})
      return {rule: 'lift-captions', reason: 'words under a picture, kept apart as a caption'}
    })
  }
}

/**
 * The date lines that are about the article. A bare date between two paragraphs of it is part of a
 * chronology, and so is the one above the first paragraph when more follow.
 */
function datesOfArticle(lines: readonly Line[]): Line[] {
  const entries = lines.filter(
    (line, index) => isBareDate(line) && isInside(line) && lines[index + 1]?.kind === 'prose',
  )
  const below = new Set(lines.slice(lines.findIndex((line) => line.kind === 'prose' && isInside(line)) + 1))
  const inBody = entries.filter((line) => below.has(line))
  const kept = new Set(inBody.length >= fewestEntries ? entries : inBody)
  return lines.filter(
    (line, index) =>
      line.kind === 'date' && line.node.type !== 'heading' && !kept.has(line) && isNear(lines, index),
  )
}

function isInside({node}: Line): boolean {
  return node.data?.zone === 'head' || node.data?.zone === 'body'
}

/** A date, and neither a time of day nor a word of when the page was changed. */
function isBareDate({kind, text}: Line): boolean {
  return (
    kind === 'date' &&
    !/\b(?:published?|posted|updated?|modified|created|released|issued)\b|\d[:.]\d{2}\b/iu.test(text)
  )
}

/** One name alone is an agency or a screen name rather than a person. */
function addNames(meta: ArticleMeta, names: readonly string[]): void {
  const people = names.filter((name) => name.includes(' '))
  if (meta.authors.length === 0) meta.authors.push(...people)
  const [only] = names
  if (people.length === 0 && only) meta.publisher ??= only
}

/** A short line of names right below a byline (`By Ann Marsh`, `The Harbour Post`). */
function outletBelow(lines: readonly Line[], byline: Line): Line | undefined {
  const next = lines[lines.indexOf(byline) + 1]
  return next && isNames(next) && next.node.data?.zone === 'head' ? next : undefined
}

/** A few words, all of some weight with a capital. */
function isNames({kind, text, words}: Line): boolean {
  return kind === 'short' && words <= 6 && names.test(text)
}

/** In the article's head or body, or within a few lines above or below it. */
function isNear(lines: readonly Line[], index: number): boolean {
  const zone = lines[index]?.node.data?.zone
  if (zone === 'before')
    return lines.slice(index, index + near).some(({node}) => node.data?.zone !== 'before')
  if (zone === 'after')
    return lines.slice(Math.max(0, index - near), index).some(({node}) => node.data?.zone !== 'after')
  return true
}
