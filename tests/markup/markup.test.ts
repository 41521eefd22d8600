import type {ElementContent} from 'hast'
import {SaxesParser} from 'saxes'
import {describe, expect, it} from 'vitest'
import {markupOf} from '../../src/markup/markup.js'

/** Text that an XML parser reads from markup with pieces of text in a paragraph. */
function readBack(...pieces: string[]): string {
  const children = pieces.map((value): ElementContent => ({type: 'text', value}))
  const markup = markupOf({
    type: 'root',
    children: [{type: 'element', tagName: 'p', properties: {}, children}],
  })
  const parser = new SaxesParser()
  let text = ''
  parser.on('text', (more) => {
    text += more
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(`${markup}`).close()
  return text
}

describe('markupOf', () => {
  it.each([['a ]]> b'], ['a ]]', '> b'], ['<b> & "c" \'d\' >']])(
    'writes %j so that XML reads it',
    (...pieces) => {
      expect(readBack(...pieces)).toBe(pieces.join(''))
    },
  )

  it('replaces what XML does not allow in any form', () => {
    expect(readBack('a\u{0}b\u{FFFF}c')).toBe('a\u{FFFD}b\u{FFFD}c')
  })
})
