/** Tags of a page in passing, without a tree: enough to count and to limit them before a parser meets them. */

/** A tag, or a `<` that begins none. */
export interface Tag {
  /** Small letters; empty for a comment, a declaration, or only the character. */
  name: string
  isEnd: boolean
  /** Offset of its `<`. */
  start: number
  /** Offset behind its `>`. */
  end: number
  /** Where the next tag may begin: behind what a script or style holds, else `end`. */
  next: number
}

/** Elements that hold text only, whatever it looks like. */
const raw = new Map(
  ['script', 'style', 'textarea', 'title'].map((name) => [name, new RegExp(`</${name}`, 'giu')]),
)

/** As HTML has it (13.2.5.8): a letter begins a name, and white space, `/` or `>` end it. */
const opening = /<(\/?)([a-z][^\s/>]*)/iy

/** All tags in order. */
export function* tagsOf(html: string): Generator<Tag> {
  for (let at = html.indexOf('<'); at >= 0; ) {
    const tag = tagAt(html, at)
    yield tag
    at = html.indexOf('<', tag.next)
  }
}

function tagAt(html: string, start: number): Tag {
  if (html.startsWith('<!--', start)) {
    const end = placeOf(html, /-->/gu, start)
    return {name: '', isEnd: false, start, end, next: end}
  }
  opening.lastIndex = start
  const [whole, slash, name = ''] = opening.exec(html) ?? []
  if (whole === undefined) return {name: '', isEnd: false, start, end: start + 1, next: start + 1}
  const isEnd = slash === '/'
  const end = endOfTag(html, start + whole.length)
  const mark = isEnd ? undefined : raw.get(name.toLowerCase())
  return {name: name.toLowerCase(), isEnd, start, end, next: mark ? placeOf(html, mark, end) : end}
}

/** Behind the `>` that ends a tag: one in the quoted value of an attribute does not. */
function endOfTag(html: string, from: number): number {
  const mark = /[>=]/gu
  mark.lastIndex = from
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    if (found[0] === '>') return found.index + 1
    mark.lastIndex = endOfValue(html, found.index + 1)
  }
  return html.length
}

/** Behind the value of an attribute. */
function endOfValue(html: string, from: number): number {
  const value = /\s*(["']?)/uy
  value.lastIndex = from
  const quote = value.exec(html)?.[1]
  if (!quote) return placeOf(html, /[\s>]/gu, value.lastIndex)
  const end = html.indexOf(quote, value.lastIndex)
  return end < 0 ? html.length : end + 1
}

/** Where a mark stands next; the end of the page when it does not. */
function placeOf(html: string, mark: RegExp, from: number): number {
  mark.lastIndex = from
  return mark.exec(html)?.index ?? html.length
}
