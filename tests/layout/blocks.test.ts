import type {RootContent} from 'mdast'
import {describe, expect, it} from 'vitest'
import {passageMarkup} from '../../src/layout/blocks.js'
import {faultsInXml} from '../helpers/made-publication.js'

const mark = '<a class="mark" href="#source-1">[1:2]</a>'

/** Markup of blocks, and proof that it is XML too. */
function laidOut(...blocks: RootContent[]): string {
  const markup = passageMarkup(blocks, {href: '#source-1', text: '[1:2]', role: null}).toString()
  expect(faultsInXml(`<div>${markup}</div>`)).toEqual([])
  return markup
}

const text = (value: string) => ({type: 'text' as const, value})
const paragraph = (...children: Extract<RootContent, {type: 'paragraph'}>['children']): RootContent => ({
  type: 'paragraph',
  children,
})
const link = (url: string) => ({type: 'link' as const, url, children: [text('words')]})

describe('passageMarkup', () => {
  it('ends the last line with the mark', () => {
    expect(laidOut(paragraph(text('First.')), paragraph(text('Last.')))).toBe(
      `<p>First.</p> <p>Last.\u{A0}${mark}</p>`,
    )
  })

  it('shows white space of a source as single spaces, none at the ends of lines', () => {
    expect(laidOut(paragraph(text(' One\n  two '), {type: 'break'}, text('\n three  four ')))).toBe(
      `<p>One two<br />three four\u{A0}${mark}</p>`,
    )
  })

  it('puts the mark into the last paragraph of a list or quotation', () => {
    const list: RootContent = {
      type: 'list',
      ordered: false,
      children: ['a', 'b'].map((value) => ({
        type: 'listItem',
        children: [{type: 'paragraph', children: [text(value)]}],
      })),
    }
    expect(laidOut(list)).toContain(`<p>b\u{A0}${mark}</p>`)
    expect(laidOut({type: 'blockquote', children: [{type: 'paragraph', children: [text('q')]}]})).toContain(
      `<p>q\u{A0}${mark}</p>`,
    )
  })

  it('gives the mark a line of its own after a table, and all rows as many cells', () => {
    const row = (...cells: string[]) => ({
      type: 'tableRow' as const,
      children: cells.map((cell) => ({type: 'tableCell' as const, children: cell ? [text(cell)] : []})),
    })
    const markup = laidOut({type: 'table', children: [row('Year', 'Trade'), row('2001'), row('2014', '')]})
    expect(markup).toContain('<th scope="col">Year</th>')
    expect(markup.match(/<td>[^<]+<\/td>/gu)).toEqual([
      '<td>2001</td>',
      '<td>\u{A0}</td>',
      '<td>2014</td>',
      '<td>\u{A0}</td>',
    ])
    expect(markup).toMatch(/<\/table>\s*<p class="mark-line"><a class="mark"[^>]*>\[1:2\]<\/a><\/p>$/u)
  })

  it.each([
    ['javascript:alert(1)'],
    ['JAVASCRIPT:alert(1)'],
    ['java\nscript:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['file:///etc/passwd'],
    ['/relative'],
    ['#source-1'],
    ['//example.org'],
    [''],
  ])('keeps only the words of a link to %j', (url) => {
    expect(laidOut(paragraph(link(url)))).toBe(`<p>words\u{A0}${mark}</p>`)
  })

  it('keeps links that can be followed', () => {
    expect(laidOut(paragraph(link('https://example.org/a b?c=d&e=f')))).toContain(
      '<a href="https://example.org/a%20b?c=d&#x26;e=f">words</a>',
    )
  })

  it('shows HTML that was left in a source as its letters', () => {
    const html: RootContent = {type: 'html', value: '<script>alert(1)</script>'}
    expect(laidOut(html)).toBe(`<p>&#x3C;script>alert(1)&#x3C;/script>\u{A0}${mark}</p>`)
    expect(laidOut(paragraph({type: 'html', value: '<img src=x onerror=alert(1)>'}))).not.toContain('<img')
  })

  it('takes no element, class, id or style that blocks try to bring along', () => {
    const sly: RootContent = {
      type: 'paragraph',
      data: {
        hName: 'iframe',
        hProperties: {src: 'https://evil.example', id: 'sources', style: 'x', className: ['mark']},
      },
      children: [
        {type: 'emphasis', data: {hName: 'script'}, children: [text('alert(1)')]},
        {
          type: 'strong',
          data: {hProperties: {id: 'contents', onclick: 'x', style: 'color: red'}},
          children: [text('bold')],
        },
      ],
    }
    const markup = laidOut(sly).replace(mark, '')
    expect(markup).not.toMatch(/iframe|script|id=|style=|class="mark"|onclick/u)
    expect(markup).toContain('<strong>bold</strong>')
  })

  it('turns footnotes, headings in quotations, pictures and rules into words or nothing', () => {
    const blocks: RootContent[] = [
      {type: 'blockquote', children: [{type: 'heading', depth: 1, children: [text('Head')]}]},
      {type: 'thematicBreak'},
      paragraph(
        text('See'),
        {type: 'footnoteReference', identifier: 'a', label: '1'},
        {type: 'image', url: 'https://x.example/y.png', alt: 'alt'},
      ),
      {
        type: 'footnoteDefinition',
        identifier: 'a',
        children: [{type: 'paragraph', children: [text('Note.')]}],
      },
    ]
    const markup = laidOut(...blocks)
    expect(markup).toContain('<p><strong>Head</strong></p>')
    expect(markup).toContain('<p>See<sup>1</sup></p>')
    expect(markup).toContain('<p>Note.')
    expect(markup).not.toMatch(/<h\d|<hr|<img|section|alt/u)
  })

  it('puts a mark in place of characters that XML does not allow', () => {
    expect(laidOut(paragraph(text('a\u{0}b\u{1B}c')))).toBe(`<p>a\u{FFFD}b\u{FFFD}c\u{A0}${mark}</p>`)
  })

  it('leaves the blocks as they were', () => {
    const block: RootContent = {
      type: 'list',
      spread: false,
      children: [{type: 'listItem', spread: false, children: [{type: 'paragraph', children: [text(' a ')]}]}],
    }
    const before = structuredClone(block)
    laidOut(block)
    expect(block).toEqual(before)
  })
})
