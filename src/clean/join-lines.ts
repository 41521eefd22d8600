import type {Paragraph, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {noteRepair} from '../text/ledger.js'
import {textOf} from '../text/text-of.js'
import {bullet, endsSentence} from './line.js'

/** Longest line that may have been broken by a program; longer ones were broken by a writer. */
const longestLine = 100

/** Letters shown on either side of a repair. */
const around = 20

/** Join lines that were broken in mid-sentence: no full stop, and the next line goes on in small letters. */
export function joinLines() {
  return (tree: Root, file: VFile): void => {
    if (!tree.data?.flat) return
    const joined: RootContent[] = []
    for (const node of tree.children) {
      const last = joined.at(-1)
      if (last?.type === 'paragraph' && node.type === 'paragraph' && goesOn(last, node)) {
        joined[joined.length - 1] = join(last, node, file)
      } else {
        joined.push(node)
      }
    }
    tree.children = joined
  }
}

function goesOn(last: Paragraph, next: Paragraph): boolean {
  if (next.data?.blankBefore) return false
  const [above, below] = [textOf(last), textOf(next)]
  const width = (last.position?.end.column ?? 0) - (last.position?.start.column ?? 0)
  const isBroken = width >= 40 && width <= longestLine && !endsSentence(above) && !/[:;]$/u.test(above)
  return isBroken && /^[\p{Ll}]/u.test(below) && !bullet.test(below)
}

function join(last: Paragraph, next: Paragraph, file: VFile): Paragraph {
  const [above, below] = [textOf(last), textOf(next)]
  const hyphenated = /\p{Ll}-$/u.test(above)
  const value = hyphenated ? `${above}${below}` : `${above} ${below}`
  const start = above.slice(-around)
  noteRepair(file, 'join-lines', next, {
    before: `${start} / ${below.slice(0, around)}`,
    after: value.slice(above.length - start.length, above.length + around + 1),
  })
  const position = last.position && next.position && {start: last.position.start, end: next.position.end}
  const place = position ? {position} : {}
  return {...last, ...place, children: [{type: 'text', value, ...place}]}
}
