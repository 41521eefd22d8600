import type {Paragraph, Root} from 'mdast'
import {collapse} from '../text/text-of.js'
import '../text/blocks.js'

/** Parse a flat scrape: each line that is not blank becomes a paragraph, with its place. */
export function parseText(text: string): Root {
  const lines = text.split('\n')
  const children = lines.flatMap((value, index) => {
    const isBlank = index === 0 || lines[index - 1]?.trim() === ''
    return value.trim() === '' ? [] : [paragraph(value, index + 1, isBlank)]
  })
  return {type: 'root', children, data: {flat: true}}
}

function paragraph(line: string, number: number, blankBefore: boolean): Paragraph {
  const position = {
    start: {line: number, column: line.length - line.trimStart().length + 1},
    end: {line: number, column: line.trimEnd().length + 1},
  }
  return {
    type: 'paragraph',
    children: [{type: 'text', value: collapse(line), position}],
    position,
    data: {blankBefore},
  }
}
