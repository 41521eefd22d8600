import {tagsOf} from './tags.js'

/**
 * Depth from which on tags are taken for an attack or an accident. Browsers stop at 512, pages of papers at about 60; a table
 * counts once here but makes four levels, so this is 400 at the worst.
 */
const deepest = 100

/** Elements that hold nothing, or that the next one of their kind closes: they do not nest. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup html head body'.split(
    ' ',
  ),
)

/** Parts of a table. In tables that stand too deep there may be any number of them, so they go with their table. */
const tableParts = new Set('tr td th thead tbody tfoot colgroup col'.split(' '))

/** Elements that go on after the end of what they stand in (HTML Standard, 13.2.4.3). */
const lasting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

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
  for (const {name, isEnd, start, end} of tagsOf(html)) {
    if (!name || !step(state, name, isEnd)) continue
    pieces.push(html.slice(copied, start), blank(html.slice(start, end)))
    copied = end
  }
  return copied === 0 ? html : pieces.join('') + html.slice(copied)
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
