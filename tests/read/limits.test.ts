import {describe, expect, it} from 'vitest'
import {Report} from '../../src/diagnostic.js'
import type {SourceFormat} from '../../src/model.js'
import {parseArticle} from '../../src/read/article.js'
import {tooMuch} from '../../src/read/limits.js'
import {prose, readText} from '../helpers/read-text.js'

/** What is said of a source, and how many blocks it has. */
function parse(text: string, format: SourceFormat) {
  const report = new Report()
  const source = {id: 'a', path: 'sources/a', format, text, hash: '', overrides: {title: 'A'}}
  const {body, overrides} = parseArticle(source, 'en', report)
  return {said: report.diagnostics.map(({code}) => code), blocks: body.children.length, overrides}
}

describe('hostile pages', () => {
  it.each([
    ['tags', '<'.repeat(400_000)],
    ['letters', `<p>${'word '.repeat(500_000)}`],
  ])('of too many %s are reported and have no text', (_, text) => {
    expect(parse(text, 'html')).toEqual({said: ['source-unreadable'], blocks: 0, overrides: {title: 'A'}})
  })

  it.each(['<a:b>', '<a_b>', '<div title="<">', "<div title='>'>", '<rt>', '<optgroup>', '<é>', '<x\f>'])(
    'that nest %s ten thousand times are read',
    (tag) => {
      const {said} = parse(tag.repeat(10_000) + prose.join(' '), 'html')
      expect(said).toEqual([])
    },
    5_000,
  )

  it('do not count what scripts and comments hold', () => {
    const script = `<script>${'a<b;'.repeat(700_000)}</script><!--${'<p>'.repeat(100_000)}-->`
    expect(tooMuch('html', `${script}<p>Words.`)).toBeUndefined()
  })
})

describe('hostile Markdown', () => {
  it.each([
    ['quotations', '>'.repeat(2_000)],
    ['lists', '- '.repeat(3_000)],
    ['lists by indentation', Array.from({length: 500}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['emphasis', '**a_'.repeat(20_000)],
    ['emphasis over lines', '**a_\n'.repeat(20_000)],
    ['links', '[a](<b'.repeat(20_000)],
    ['columns', `${'|a'.repeat(3_000)}|\n${'|-'.repeat(3_000)}|\n`],
    ['definitions', '[a]: b\n\n'.repeat(40_000)],
    ['at signs', 'a@'.repeat(49_000)],
  ])(
    'of too many %s is reported and has no text',
    (_, text) => {
      expect(parse(text, 'markdown').said).toEqual(['source-unreadable'])
    },
    3_000,
  )

  it.each([
    ['addresses', 'www.a '.repeat(15_000)],
    ['ampersands', '&'.repeat(90_000)],
    ['bars', '|'.repeat(90_000)],
    ['backslashes', '\\'.repeat(90_000)],
    ['emphasis', '**a_ '.repeat(1_600)],
    ['brackets', '['.repeat(4_900)],
  ])(
    'of many %s is read in a moment',
    (_, text) => {
      expect(parse(text, 'markdown').said).toEqual([])
    },
    3_000,
  )
})

it('reads long Markdown as people write it', () => {
  const rows = '| [a](https://a.example) | **b** |\n'.repeat(2_000)
  const items = '- [a](https://a.example) *b*\n'.repeat(2_000)
  const picture = `![quay](data:image/png;base64,${'A'.repeat(3_000_000)})`
  const text = [prose.join('\n\n'), `| a | b |\n| --- | --- |\n${rows}`, items, picture].join('\n\n')
  expect(tooMuch('markdown', text)).toBeUndefined()
  expect(readText('> > > - a\n\n---\n\n***', 'markdown').body.children).toHaveLength(1)
})
