import type {Root, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {noteRepair} from '../text/ledger.js'

/** An emoji with its skin tone, joiners and the marks that make it a picture. Figures, ©, ® and ™ are none. */
const emoji = String.raw`(?:(?![©®™〰〽\u{203C}\u{2049}\u{2139}\u{2194}-\u{21AA}])(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\u{1F3FB}-\u{1F3FF}\u{FE0E}\u{FE0F}\u{20E3}\u{200D}]*)+`

/** Emoji between two letters of one word. */
const inWord = new RegExp(`(?<=\\p{L})${emoji}(?=\\p{Ll})`, 'gu')

/** Emoji anywhere else, with the white space around. */
const anywhere = new RegExp(`\\s*${emoji}\\s*`, 'gu')

/** Characters that nobody sees: soft hyphens, zero-width spaces, byte order marks. Joiners stay for scripts that need them. */
const invisible =
  /[\u00AD\u200B\u2060\uFEFF]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200C\u200D](?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])/gu

/** Letters shown on either side of a repair. */
const around = 12

/** Take emoji and invisible characters out of words, making broken words whole, and note each repair. */
export function mendWords() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (node: Text) => {
      const after = mend(node.value)
      if (after === node.value) return
      for (const repair of repairsIn(node.value)) noteRepair(file, 'mend-words', node, repair)
      node.value = after
    })
  }
}

function mend(text: string): string {
  return text.replace(invisible, '').replace(inWord, '').replace(anywhere, ' ')
}

/** Each change with the words it stands in. */
function repairsIn(text: string): {before: string; after: string}[] {
  const marks = [...text.matchAll(new RegExp(`${emoji}|${invisible.source}`, 'gu'))]
  const stretches: [from: number, to: number][] = []
  for (const {0: mark, index} of marks) {
    const from = wordStart(text, Math.max(0, index - around))
    const to = wordEnd(text, Math.min(text.length, index + mark.length + around))
    const last = stretches.at(-1)
    if (last && from <= last[1]) last[1] = to
    else stretches.push([from, to])
  }
  return stretches.map(([from, to]) => {
    const before = text.slice(from, to)
    return {before: before.trim(), after: mend(before).trim()}
  })
}

function wordStart(text: string, offset: number): number {
  const space = text.lastIndexOf(' ', offset)
  return offset === 0 || space < 0 ? 0 : space + 1
}

function wordEnd(text: string, offset: number): number {
  const space = text.indexOf(' ', offset)
  return space < 0 ? text.length : space
}
