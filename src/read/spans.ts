import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'

/** Cells that one cell may stand for in either direction: pages may ask for a hundred million. */
const widestSpan = 20

/** Cells of a table, with those that are made up to fill its rows, above which it is no table to be read. */
const mostCells = 100_000

/** Limit in place what tables ask for, as each cell that is only asked for is made; monstrous ones become plain blocks. */
export function limitSpans(content: Root): void {
  visit(content, 'element', (element) => {
    limitSpan(element, 'colSpan')
    limitSpan(element, 'rowSpan')
    if (element.tagName === 'table' && cellsOf(element) > mostCells) flatten(element)
  })
}

function limitSpan({properties}: Element, name: 'colSpan' | 'rowSpan'): void {
  if (properties[name] !== undefined) properties[name] = spanOf(properties[name])
}

/** A span as its parser will have it: at least one cell. */
function spanOf(value: Element['properties'][string]): number {
  const span = Math.trunc(Number(value ?? 1))
  return span >= 1 ? Math.min(span, widestSpan) : 1
}

/** At most how many cells a table has once all its rows are as long as the longest. */
function cellsOf(table: Element): number {
  let [rows, widest, asked] = [0, 0, 0]
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    const spans = row.children.map((cell) => (cell.type === 'element' ? cell.properties : {}))
    const width = spans.reduce((sum, {colSpan}) => sum + spanOf(colSpan), 0)
    asked += spans.reduce((sum, {colSpan, rowSpan}) => sum + spanOf(colSpan) * spanOf(rowSpan), 0)
    widest = Math.max(widest, width)
    rows += 1
  })
  return Math.max(asked, rows * widest)
}

function flatten(table: Element): void {
  visit(table, 'element', (element) => {
    if (/^(?:table|thead|tbody|tfoot|tr|td|th|caption)$/u.test(element.tagName)) element.tagName = 'div'
  })
}
