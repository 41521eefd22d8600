import type {Nodes, RootContent} from 'mdast'
import type {Article, LineRange, Passage, PassageId} from '../model.js'
import {hashOf} from '../text/hash.js'
import {textOf} from '../text/text-of.js'

/** Digits of a text's hash in the name of its passage. */
const hashDigits = 8

/**
 * Cut an article into passages, in its own order.
 *
 * A passage is one block with words in it. Headings become the trail of what follows them, and a paragraph
 * that ends in a colon stays with the list that it leads to.
 */
export function splitPassages(article: Article): Passage[] {
  const taken = new Map<PassageId, number>()
  let lastLine = 1
  return runsOf(article.body.children).map(({trail, blocks}, index): Passage => {
    const text = blocks.map(textOf).join(' ')
    const lines = linesOf(blocks) ?? [lastLine, lastLine]
    lastLine = lines[1]
    return {
      id: nextId(`${article.id}.${hashOf(text).slice(0, hashDigits)}`, taken),
      article: article.id,
      source: article.source,
      index,
      trail,
      blocks: blocks.map(withoutPosition),
      text,
      lines,
    }
  })
}

/** Blocks that stay together, with the headings above them. */
interface Run {
  trail: string[]
  blocks: RootContent[]
}

function runsOf(blocks: readonly RootContent[]): Run[] {
  const runs: Run[] = []
  let headings: {depth: number; text: string}[] = []
  let leadIn: Run | undefined
  for (const block of blocks) {
    const text = textOf(block)
    if (!text) continue
    if (block.type === 'heading') {
      headings = [...headings.filter(({depth}) => depth < block.depth), {depth: block.depth, text}]
      leadIn = undefined
    } else if (leadIn && block.type === 'list') {
      leadIn.blocks.push(block)
      leadIn = undefined
    } else {
      const run = {trail: headings.map((heading) => heading.text), blocks: [block]}
      runs.push(run)
      leadIn = block.type === 'paragraph' && text.endsWith(':') ? run : undefined
    }
  }
  return runs
}

/** First and last line of blocks; `undefined` when the parser made all of them up. */
function linesOf(blocks: readonly RootContent[]): LineRange | undefined {
  const ranges = blocks.flatMap(rangesOf)
  if (ranges.length === 0) return undefined
  return [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))]
}

/** A node's own lines, or those of its children when it has none: a paragraph made up around loose text. */
function rangesOf(node: Nodes): LineRange[] {
  if (node.position) return [[node.position.start.line, node.position.end.line]]
  return 'children' in node ? node.children.flatMap(rangesOf) : []
}

/** Deep copy that keeps everything but `position`. */
function withoutPosition<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutPosition) as Value
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => key !== 'position')
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutPosition(item)])) as Value
}

/** A name as wished, or numbered from 2 when it is taken. */
function nextId(wish: PassageId, taken: Map<PassageId, number>): PassageId {
  const count = (taken.get(wish) ?? 0) + 1
  taken.set(wish, count)
  return count === 1 ? wish : `${wish}-${count}`
}
