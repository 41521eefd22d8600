import {describe, expect, it} from 'vitest'
import type {PageSize} from '../../src/layout/looks.js'
import {looksView, pagesView} from '../../src/layout/style-views.js'
import {madeEdition, madeLooks} from '../helpers/made-edition.js'
import {madePublication} from '../helpers/made-publication.js'

/** What is left of a CSS string once a browser has read its escapes. */
function readCssString(text: string): string {
  return text.replace(/\\([\da-f]+) /gu, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  )
}

/** The style sheet of pages for a made edition. */
async function pagesCss(title: string): Promise<string> {
  const {assets} = await madePublication('pdf', {title})
  const sheet = assets.find(({href}) => href === 'styles/pages.css')
  return new TextDecoder().decode(sheet?.bytes)
}

describe('pagesView', () => {
  it.each<[PageSize, number, number]>([
    ['A4', 210, 297],
    ['A5', 148, 210],
    ['Letter', 215.9, 279.4],
  ])('knows the measure of %s', (size, widthMm, heightMm) => {
    const page = {...madeLooks.page, size}
    expect(pagesView(madeEdition(), {...madeLooks, page})).toMatchObject({
      widthMm,
      heightMm,
      topMm: 28,
      innerMm: 34,
    })
  })

  it('gives each part running heads of its own', () => {
    const {parts} = pagesView(madeEdition(), madeLooks)
    expect(parts.map(({page, head, isFront}) => [page, readCssString(head), isFront])).toEqual([
      ['contents', 'Contents', true],
      ['running-1', 'History', false],
      ['running-2', 'Economy', false],
      ['running-3', 'Education', false],
      ['running-4', 'Diplomacy', false],
      ['running-5', 'Society and other subjects', false],
      ['sources', 'Sources', false],
    ])
  })

  it.each(['"; } body { display: none', 'back\\slash', 'line\nend', '</style><script>', '{{title}} & `x`'])(
    'keeps %j inside its string',
    async (title) => {
      const css = await pagesCss(title)
      const strings = [...css.matchAll(/symbols: "([^"]*)";/gu)].map(([, text]) => readCssString(text ?? ''))
      expect(strings).toContain(title)
      expect(css.match(/\{/gu)?.length).toBe(css.match(/\}/gu)?.length)
      expect(css).not.toMatch(/&|</u)
    },
  )

  it('cuts a running head that would not fit its line', () => {
    const {head} = pagesView(madeEdition({title: 'A very long title '.repeat(9).trim()}), madeLooks)
    expect(readCssString(head)).toBe('A very long title A very long title A very…')
  })
})

describe('looksView', () => {
  it.each([
    ['#1f3a5f', '#ffffff', '#1f3a5f'],
    ['#ffffff', '#1a1a1a', '#1a1a1a'],
    ['#f2d16b', '#1a1a1a', '#1a1a1a'],
    ['#000000', '#ffffff', '#000000'],
  ])('sets letters that can be read on %s and beside it', (accent, onAccent, accentInk) => {
    expect(looksView({...madeLooks, style: {accent}})).toEqual({accent, onAccent, accentInk})
  })
})
