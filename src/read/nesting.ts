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

const tag = /<(\/?)([a-z][a-z0-9-]{0,40})(?=[\s/>])[^<>]*>/giu

/**
 * Blank out tags that stand deeper than any article needs, as the parsers below call themselves once
 * a level and would run out of stack. Every letter stays in its line and column.
 */
export function limitNesting(html: string): string {
  let depth = 0
  return html.replace(tag, (whole, slash: string, name: string) => {
    if (flat.has(name.toLowerCase()) || whole.endsWith('/>')) return whole
    if (slash) {
      depth = Math.max(0, depth - 1)
      return depth >= deepest ? blank(whole) : whole
    }
    depth += 1
    return depth > deepest ? blank(whole) : whole
  })
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, ' ')
}
