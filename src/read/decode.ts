import {analyse} from 'chardet'
import type {Report} from '../diagnostic.js'
import type {SourceFormat, SourcePath} from '../model.js'

/** Signs of UTF-8 read as something else, and the character that stands for bytes nobody could read. */
const mojibake = /Ã[\u0080-\u00BF]|â€[\u0099\u009C\u009D™œ“”˜¦]|Â[\u00A0-\u00BF]|\uFFFD/gu

/** C0 and C1 controls but tab and line end, and what XML does not allow at all. */
const controls = /[\p{Cc}\uFFFE\uFFFF]/gu

/** How bytes were read. */
interface Decoded {
  text: string
  /** Why the encoding may be wrong, as a clause. */
  doubt?: string
}

/**
 * Turn a source's bytes into text: `\n` as line end, NFC, no control characters.
 *
 * The encoding is told by a byte order mark, else by the page itself, else by being valid UTF-8,
 * else by statistics, which is reported.
 *
 * @returns Nothing for bytes that are not text, which is reported.
 */
export function decodeSource(
  bytes: Uint8Array,
  file: SourcePath,
  format: SourceFormat,
  report: Report,
): string | undefined {
  const decoded = fromMark(bytes) ?? fromContents(bytes, format)
  if (!decoded) {
    report.add('source-unreadable', `\`${file}\` is not text: it holds zero bytes.`, {
      place: {file},
      hint: 'Save it as text, HTML or Markdown, or take it out of `sources`.',
    })
    return undefined
  }
  if (decoded.doubt) {
    report.add('source-encoding-guessed', `\`${file}\` ${decoded.doubt}.`, {
      place: {file},
      hint: 'Look whether accents and quotation marks are right; if not, save the file as UTF-8.',
    })
  }
  const text = decoded.text.replace(/\r\n?/gu, '\n').normalize('NFC')
  return withoutControls(text, file, report)
}

function fromMark(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return {text: decode(bytes, 'utf-8')}
  if (first === 0xff && second === 0xfe) return {text: decode(bytes, 'utf-16le')}
  if (first === 0xfe && second === 0xff) return {text: decode(bytes, 'utf-16be')}
  return undefined
}

function fromContents(bytes: Uint8Array, format: SourceFormat): Decoded | undefined {
  if (bytes.includes(0)) return undefined
  const utf8 = tryDecode(bytes, 'utf-8')
  const declared = format === 'html' ? declaredCharset(bytes) : undefined
  if (utf8 !== undefined) {
    const doubt = declared && !isUtf8(declared) && bytes.some((byte) => byte > 0x7f)
    return doubt
      ? {text: utf8, doubt: `says it is \`${declared}\` but is valid UTF-8; read as UTF-8`}
      : {text: utf8}
  }
  const text = declared ? tryDecode(bytes, declared) : undefined
  return text === undefined ? guess(bytes) : {text}
}

/** The encoding a page names in `<meta charset>` or `http-equiv`, as HTML asks within its first bytes. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = decode(bytes.subarray(0, 4096), 'windows-1252')
  return head.match(/<meta[^>]{0,300}charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:-]{2,40})/iu)?.[1]?.toLowerCase()
}

function isUtf8(label: string): boolean {
  return ['utf-8', 'utf8'].includes(label)
}

function guess(bytes: Uint8Array): Decoded {
  for (const {name, confidence} of analyse(bytes)) {
    const text = tryDecode(bytes, name)
    if (text !== undefined)
      return {text, doubt: `does not say its encoding; read as \`${name}\` (${confidence} % sure)`}
  }
  return {text: decode(bytes, 'windows-1252'), doubt: 'does not say its encoding; read as `windows-1252`'}
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** Text, or nothing when the bytes do not fit the encoding or Node does not know it. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined
    throw error
  }
}

/** Report broken characters and controls, once each; take the controls out, as no book can hold them. */
function withoutControls(text: string, file: SourcePath, report: Report): string {
  const broken = [...text.matchAll(mojibake)]
  if (broken[0]) {
    const line = lineAt(text, broken[0].index)
    report.add(
      'source-mojibake',
      `\`${file}\` has ${times(broken.length)} that look misread (first: \`${broken[0][0]}\`).`,
      {
        place: {file, line},
        hint: 'Scrape it again, or put the right characters in by hand.',
      },
    )
  }
  const odd = [...text.matchAll(controls)].filter(([character]) => character !== '\n' && character !== '\t')
  if (!odd[0]) return text
  report.add(
    'source-control-characters',
    `\`${file}\` has ${times(odd.length)} that cannot be printed; left out.`,
    {
      place: {file, line: lineAt(text, odd[0].index)},
    },
  )
  return text.replace(controls, (character) => {
    if (character === '\n' || character === '\t') return character
    return '\v\f\u0085'.includes(character) ? ' ' : ''
  })
}

function times(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
