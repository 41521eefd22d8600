import type {Root, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {noteRepair} from '../text/ledger.js'
import {wordsOf} from '../text/words.js'

/** An emoji with its skin tone, joiners and the marks that make it a picture. Figures, ©, ® and ™ are none. */
const emoji = String.raw`(?:(?![©®™〰〽\u{203C}\u{2049}\u{2139}\u{2194}-\u{21AA}])(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\u{1F3FB}-\u{1F3FF}\u{FE0E}\u{FE0F}\u{20E3}\u{200D}]*)+`

/** Emoji between two letters of one word, or of two that it stands between. */
const betweenLetters = new RegExp(`(?<=\\p{L})${emoji}(?=\\p{Ll})`, 'gu')

/** Emoji anywhere else, with the white space around. */
const anywhere = new RegExp(`(?<!\\s)\\s*${emoji}\\s*`, 'gu')

/** Scripts without spaces, in which a zero-width space is where a word ends. */
const unspaced = String.raw`[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]`

/** Characters that nobody sees: soft hyphens, zero-width spaces, byte order marks. They stay in scripts that need them. */
const invisible = new RegExp(
  String.raw`[\u00AD\u2060\uFEFF]|(?<!${unspaced})\u200B|\u200B(?!${unspaced})|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200C\u200D](?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])`,
  'gu',
)

const anEmoji = new RegExp(emoji, 'u')

/** A half with fewer letters may be a word elsewhere and yet a syllable here (`in🔥formation`), unless the other half is a word too. */
const shortHalf = 3

/** Letters of the longest half that is looked at. */
const longestHalf = 40

/** Letters shown on either side of a repair. */
const around = 12

/** Take emoji and invisible characters out of words, making broken words whole, and note each repair. */
export function mendWords() {
  return (tree: Root, file: VFile): void => {
    const known = wholeWordsOf(tree)
    visit(tree, 'text', (node: Text) => {
      const after = mend(node.value, known)
      if (after === node.value) return
      for (const repair of repairsIn(node.value, known)) noteRepair(file, 'mend-words', node, repair)
      node.value = after
    })
  }
}
/** All words of an article that no emoji touches. */
function wholeWordsOf(tree: Root): ReadonlySet<string> {
  const known = new Set<string>()
  visit(tree, 'text', ({value}: Text) => {
    const parts = value.split(/\s+/u).filter((part) => !anEmoji.test(part))
    for (const word of wordsOf(parts.join(' '))) known.add(word)
  })
  return known
}

function mend(text: string, known: ReadonlySet<string>): string {
  return text
    .replace(invisible, '')
    .replace(betweenLetters, (mark: string, offset: number, whole: string) => {
      const before = whole.slice(Math.max(0, offset - longestHalf), offset).match(/[\p{L}\p{M}]+$/u)
      const end = offset + mark.length
      const after = whole.slice(end, end + longestHalf).match(/^[\p{L}\p{M}]+/u)
      return isOneWord(before?.[0] ?? '', after?.[0] ?? '', known) ? '' : ' '
    })
    .replace(anywhere, ' ')
}

/** Whether two halves are one broken word: it stands elsewhere, or they are no words of the article themselves. */
function isOneWord(before: string, after: string, known: ReadonlySet<string>): boolean {
  const halves = [before.toLowerCase(), after.toLowerCase()]
  if (known.has(halves.join(''))) return true
  const words = halves.filter((half) => known.has(half))
  return words.length < 2 && words.every(({length}) => length < shortHalf)
}

/** Each change with the words it stands in. */
function repairsIn(text: string, known: ReadonlySet<string>): {before: string; after: string}[] {
  const marks = [...text.matchAll(new RegExp(`${emoji}|${invisible.source}`, 'gu'))]
  const stretches: [from: number, to: number][] = []
  for (const {0: mark, index} of marks) {
    const last = stretches.at(-1)
    const end = Math.min(text.length, index + mark.length + around)
    if (last && end <= last[1]) continue
    const from = wordStart(text, Math.max(0, index - around))
    const to = wordEnd(text, end)
    if (last && from <= last[1]) last[1] = to
    else stretches.push([from, to])
  }
  return stretches.map(([from, to]) => {
    const before = text.slice(from, to)
    return {before: before.trim(), after: mend(before, known).trim()}
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
