/** An article as lines: what `briefbook clean` prints, for a person or a program. */
import {type Article, type ArticleMeta, type Removal, type Repair, textOf} from '../index.js'
import {printable, shorten} from './screen.js'

/** What a block is, for programs. */
export type BlockType = 'paragraph' | 'heading' | 'list' | 'table' | 'quote' | 'caption'

/** One block of a cleaned article, for programs. */
export interface Block {
  type: BlockType
  /** White space collapsed. */
  text: string
  /** Line in the file, counting from 1; `null` when the parser made the block up. */
  line: number | null
}

/** A cleaned article for programs: fields are added, never renamed. */
export interface ArticleJson {
  source: string
  meta: ArticleMeta
  /** In order of lines. */
  blocks: Block[]
  removed: Removal[]
  repairs: Repair[]
}

/** Types of blocks by mdast's names; all others are paragraphs. */
const types: Record<string, BlockType> = {
  heading: 'heading',
  list: 'list',
  table: 'table',
  blockquote: 'quote',
}

/** Signs that tell blocks apart for a person, as in Markdown. */
const signs: Partial<Record<BlockType, string>> = {heading: '## ', quote: '> ', caption: '[caption] '}

/** Enough of a removed text to find it again, in characters; `--json` gives all of it. */
const excerpt = 160

/** Put an article in the shape for programs. */
export function articleAsJson({source, meta, body, captions, removed, repairs}: Article): ArticleJson {
  const blocks = body.children.map((node) => ({...blockOf(node), line: node.position?.start.line ?? null}))
  const pictured = captions.map(({text, line}): Block => ({type: 'caption', text, line}))
  return {
    source,
    meta,
    blocks: inOrder(
      blocks.filter(({text}) => text !== ''),
      pictured,
    ),
    removed,
    repairs,
  }
}

/**
 * Print an article for a person: facts, then blocks with a blank line between.
 *
 * @param explain
 *   Add what was taken out and mended, by which rule, and why.
 */
export function articleText(article: Article, file: string, explain: boolean): string {
  const parts = [
    factsOf(article.meta, file),
    ...article.body.children.map(blockText).filter(Boolean),
    ...article.captions.map(({text}) => `${signs.caption}${text}`),
    ...(explain ? [explanationOf(article)] : []),
  ]
  return printable(`${parts.join('\n\n')}\n`)
}

type Node = Article['body']['children'][number]

function blockOf(node: Node): {type: BlockType; text: string} {
  return {type: types[node.type] ?? 'paragraph', text: textOf(node)}
}

function blockText(node: Node): string {
  const {type, text} = blockOf(node)
  if (node.type === 'list') return node.children.map((item) => `- ${textOf(item)}`).join('\n')
  if (node.type === 'table')
    return node.children.map((row) => `| ${row.children.map(textOf).join(' | ')} |`).join('\n')
  return `${signs[type] ?? ''}${text}`
}

/** Put captions among the blocks by line. Blocks keep their order, and what has no line stays behind its neighbour. */
function inOrder(blocks: readonly Block[], captions: readonly Block[]): Block[] {
  const merged = [...blocks]
  for (const caption of captions) {
    const next = merged.findIndex(({line}) => line !== null && line > (caption.line ?? 0))
    merged.splice(next === -1 ? merged.length : next, 0, caption)
  }
  return merged
}

function factsOf(meta: ArticleMeta, file: string): string {
  const {title, titleMade, authors, publisher, published, place, url, rights} = meta
  const facts = [publisher, published, place, authors.join(', '), url, rights].filter(Boolean)
  const lines = [title, facts.join(' · '), titleMade ? `${file} (title made from its first sentence)` : file]
  return lines.filter(Boolean).join('\n')
}

function explanationOf({removed, repairs}: Article): string {
  const gone = removed.map(
    ({rule, reason, text, line}) => `${at(line)} ${rule}: ${reason}\n    ${shorten(text, excerpt)}`,
  )
  const mended = repairs.map(
    ({rule, before, after, line}) => `${at(line)} ${rule}: \`${before}\` became \`${after}\``,
  )
  return [`Removed: ${removed.length}`, ...gone, `Mended: ${repairs.length}`, ...mended].join('\n')
}

function at(line: number | undefined): string {
  return `  ${line === undefined ? '' : `line ${line} `}`.trimEnd()
}
