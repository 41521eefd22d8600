/**
 * Depth from which on tags are taken for an attack or an accident. Browsers stop at 512, pages of papers at about 60; a table
 * counts once here but makes four levels, so this is 400 at the worst.
 */
const deepest = 100

/** Elements that hold nothing, or that the next one of their kind closes: they do not nest. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt html head body'.split(
    ' ',
  ),
)

/** Parts of a table. In tables that stand too deep there may be any number of them, so they go with their table. */
const tableParts = new Set('tr td th thead tbody tfoot colgroup col'.split(' '))

/** Elements that go on after the end of what they stand in (HTML Standard, 13.2.4.3). */
const lasting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** Elements that hold text only, whatever it looks like. */
const raw = new Map(
  ['script', 'style', 'textarea', 'title'].map((name) => [name, new RegExp(`</${name}`, 'giu')]),
)

const tag = /<(\/?)([a-z][a-z0-9-]{0,40})(?=[\s/>])[^<>]*>/iy

/** An element that has begun. */
interface Open {
  name: string
  blanked: boolean
}

/** What is open at a place in a page. */
interface State {
  opens: Open[]
  /** How many of each name are in `opens`. */
  counts: Map<string, number>
  /** How many elements that go on are open. */
  lasting: number
}

/**
 * Blank out tags that stand deeper than any article needs, as the parsers below call themselves once
 * a level and would run out of stack. Every letter stays in its line and column.
 */
export function limitNesting(html: string): string {
  const state: State = {opens: [], counts: new Map(), lasting: 0}
  const pieces: string[] = []
  let copied = 0
  for (let at = html.indexOf('<'); at >= 0; ) {
    const {name, isEnd, end} = tagAt(html, at)
    if (name && step(state, name, isEnd)) {
      pieces.push(html.slice(copied, at), blank(html.slice(at, end)))
      copied = end
    }
    const rawEnd = isEnd ? undefined : raw.get(name)
    at = html.indexOf('<', rawEnd ? endOf(html, rawEnd, end) : end)
  }
  return copied === 0 ? html : pieces.join('') + html.slice(copied)
}

/** The tag that begins at a `<`, or a nameless one: a comment, or only the character. */
function tagAt(html: string, at: number): {name: string; isEnd: boolean; end: number} {
  if (html.startsWith('<!--', at)) return {name: '', isEnd: false, end: endOf(html, /-->/gu, at)}
  tag.lastIndex = at
  const [whole = '<', slash = '', name = ''] = tag.exec(html) ?? []
  return {name: name.toLowerCase(), isEnd: slash === '/', end: at + whole.length}
}

/** Where a mark stands next; the end of the page when it does not. */
function endOf(html: string, mark: RegExp, from: number): number {
  mark.lastIndex = from
  return mark.exec(html)?.index ?? html.length
}

/** Go past a tag. Says whether it must be blanked. */
function step(state: State, name: string, isEnd: boolean): boolean {
  const depth = state.opens.length + state.lasting
  if (flat.has(name)) return depth > deepest && tableParts.has(name)
  if (lasting.has(name)) {
    state.lasting = Math.max(0, state.lasting + (isEnd ? -1 : 1))
    return depth >= deepest + (isEnd ? 1 : 0)
  }
  if (isEnd) return close(state, name)
  const blanked = depth >= deepest
  state.opens.push({name, blanked})
  state.counts.set(name, (state.counts.get(name) ?? 0) + 1)
  return blanked
}

/** End an element and all that is still open in it; an end without a beginning means nothing. */
function close({opens, counts}: State, name: string): boolean {
  if (!counts.get(name)) return opens.length > deepest
  for (let last = opens.pop(); last; last = opens.pop()) {
    counts.set(last.name, (counts.get(last.name) ?? 1) - 1)
    if (last.name === name) return last.blanked
  }
  return false
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, ' ')
}
