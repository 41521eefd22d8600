import type {Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {noteRepair} from '../text/ledger.js'
import {textOf} from '../text/text-of.js'
import {bullet, endsSentence} from './line.js'

/** Longest line that may have been broken by a program; longer ones were broken by a writer. */
const longestLine = 100

/** Letters shown on either side of a repair. */
const around = 20

/** A line of the source and its words. */
interface Piece {
  node: RootContent
  text: string
}

/** Join lines that were broken in mid-sentence: no full stop, and the next line goes on in small letters. */
export function joinLines() {
  return (tree: Root, file: VFile): void => {
    if (!tree.data?.flat) return
    tree.children = runsOf(tree.children).flatMap((run) => join(run, file))
  }
}

/** Each line with those that go on with its sentence. */
function runsOf(nodes: readonly RootContent[]): Piece[][] {
  const runs: Piece[][] = []
  for (const node of nodes) {
    const piece = {node, text: textOf(node)}
    const run = runs.at(-1)
    const above = run?.at(-1)
    if (run && above && goesOn(above, piece)) run.push(piece)
    else runs.push([piece])
  }
  return runs
}

function goesOn(above: Piece, below: Piece): boolean {
  if (above.node.type !== 'paragraph' || below.node.type !== 'paragraph') return false
  if (below.node.data?.blankBefore) return false
  const {position} = above.node
  const width = (position?.end.column ?? 0) - (position?.start.column ?? 0)
  const isBroken =
    width >= 40 && width <= longestLine && !endsSentence(above.text) && !/[:;]$/u.test(above.text)
  return isBroken && /^[\p{Ll}]/u.test(below.text) && !bullet.test(below.text)
}

/** The lines of a run as one paragraph; nothing for none. */
function join(run: readonly Piece[], file: VFile): RootContent[] {
  const [first, ...rest] = run
  const last = run.at(-1)
  if (!first || !last || rest.length === 0) return first ? [first.node] : []
  let value = first.text
  for (const [index, {node, text}] of rest.entries()) {
    const end = (run[index]?.text ?? '').slice(-around)
    const gap = /\p{Ll}-$/u.test(end) ? '' : ' '
    value += gap + text
    const start = text.slice(0, around)
    noteRepair(file, 'join-lines', node, {before: `${end} / ${start}`, after: `${end}${gap}${start}`})
  }
  const [from, to] = [first.node.position, last.node.position]
  const place = from && to ? {position: {start: from.start, end: to.end}} : {}
  return [{...first.node, type: 'paragraph', ...place, children: [{type: 'text', value, ...place}]}]
}
