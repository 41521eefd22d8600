import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeAll, expect, it} from 'vitest'
import {limitNesting} from '../../src/read/nesting.js'
import {textOf} from '../../src/text/text-of.js'
import {cleanText, prose} from '../helpers/read-text.js'

let page: string
let clean: ReturnType<typeof cleanText>

beforeAll(async () => {
  page = await readFile(join(import.meta.dirname, '../fixtures/sources/saved-page.html'), 'utf8')
  clean = cleanText(page, 'html')
})

it('keeps the article and nothing else, as blocks of their kind', () => {
  const kinds = clean.article.body.children.map(({type}, index) => [type, clean.kept[index]?.slice(0, 24)])
  expect(kinds).toEqual([
    ['paragraph', 'The harbour board met on'],
    ['paragraph', 'Its engineer said that t'],
    ['heading', 'A deeper channel'],
    ['paragraph', 'Shipping lines have aske'],
    ['list', 'The channel will be twel'],
    ['blockquote', 'We shall dredge it, come'],
    ['paragraph', 'The board will vote on t'],
  ])
})

it('reads what the page says of itself', () => {
  expect(clean.meta).toMatchObject({
    title: 'Harbour board to vote on dredging',
    authors: ['Ann Marsh', 'R. Okafor'],
    publisher: 'The Harbour Post',
    published: '2025-05-04',
    place: 'Harbour',
    url: 'https://post.example/2025/05/04/dredging',
    language: 'en-GB',
  })
})

it('keeps lines of the page', () => {
  const lines = page.split('\n')
  for (const {position} of clean.article.body.children) {
    const {start, end} = position ?? expect.fail()
    expect(lines.slice(start.line - 1, end.line).join('\n')).toMatch(/<(?:p|h2|ul|blockquote)/u)
  }
  expect(clean.article.body.children[0]?.position?.start.line).toBe(22)
})

it('keeps safe links and drops what could run or fetch', () => {
  const tree = JSON.stringify(clean.article.body)
  expect(tree).toContain('https://port.example/plan')
  for (const bad of ['javascript:', 'onclick', 'file:', '127.0.0.1', 'alert', '"html"'])
    expect(tree).not.toContain(bad)
})

it('keeps captions apart, and writes down every region that went', () => {
  expect(clean.article.captions.map(({text}) => text)).toContain('The quay at dawn. Photo: Harbourwire')
  const rules = new Set(clean.article.removed.map(({rule}) => rule))
  for (const rule of [
    'prune-code',
    'prune-hidden',
    'prune-site-parts',
    'prune-beside',
    'drop-images',
    'lift-lead-tag',
    'lift-end-mark',
  ]) {
    expect(rules).toContain(rule)
  }
  expect(clean.removed).toContain('prune-beside: Get the harbour news in your inbox each morning.')
})

it('survives ten thousand nested elements', () => {
  const deep = (tag: string) => `<${tag}>`.repeat(10_000)
  const body = prose.map((line) => `<p>${line}</p>`).join('')
  for (const tag of ['div', 'b', 'blockquote', 'font']) {
    const {kept} = cleanText(`<body>${deep(tag)}${body}</body>`, 'html')
    expect(kept.join(' ')).toContain(prose[0])
  }
})

it('blanks only what nests too deep, letter for letter', () => {
  const html = `${'<div>\n'.repeat(300)}<p>words</p>${'</div>'.repeat(300)}`
  const limited = limitNesting(html)
  expect(limited).toHaveLength(html.length)
  expect(limited.match(/<div>/gu)).toHaveLength(100)
  expect(limited.match(/<\/div>/gu)).toHaveLength(100)
  expect(limited.split('\n')).toHaveLength(html.split('\n').length)
  expect(limitNesting(page)).toBe(page)
})

it('does not take tags in scripts and comments, or elements left open in closed ones, for nesting', () => {
  const fake = `<script>${"x('<div>');".repeat(300)}</script><!--${'<div>'.repeat(300)}-->`
  const open = '<div><section><span></div>'.repeat(300)
  const html = `${fake}${open}<div><p>words</p></div>`
  expect(limitNesting(html)).toBe(html)
  expect(limitNesting(`<SCRIPT></script>${'<div>'.repeat(300)}`).match(/<div>/gu)).toHaveLength(100)
})

it('reads ten thousand nested tables in a moment', () => {
  const body = prose.map((line) => `<p>${line}</p>`).join('')
  const {kept} = cleanText(`${'<table><tr><td>'.repeat(10_000)}${body}`, 'html')
  expect(kept.join(' ')).toContain(prose[0])
}, 5_000)

it('keeps an article that stands in an element with a bad name', () => {
  const body = prose.map((line) => `<p>${line}</p>`).join('')
  expect(cleanText(`<body><div class="has-sidebar related">${body}</div></body>`, 'html').kept).toEqual(prose)
})

it('lets no address through that could run, even where no article is found', () => {
  const {article} = cleanText(
    '<p>Closed <a href="javascript:alert(1)">today</a>, see <a href="data:text/html,x">here</a>.</p>',
    'html',
  )
  expect(JSON.stringify(article.body)).not.toMatch(/javascript|data:/u)
})

it('takes a page without any article as it is', () => {
  expect(cleanText('<p>Closed today.</p>', 'html').kept).toEqual(['Closed today.'])
})

it.each([
  '',
  '<',
  '<html',
  '<!-- <p>',
  '<p',
  '</',
  '<![CDATA[',
  '&#0;&#xD800;',
  '<table><p>x',
  '<svg><p>x</svg>',
])('reads the broken page `%s` without a word of complaint', (text) => {
  expect(() => cleanText(text, 'html')).not.toThrow()
})

it('makes no more cells than a table can have', () => {
  const cell = '<td colspan="99999999" rowspan="99999999">dues</td>'
  const {kept} = cleanText(`<table><tr>${cell}<td colspan="-1">quay</td></tr></table>`, 'html')
  expect(kept.join(' ')).toContain('dues')
  const wide = `<table><tr>${cell.repeat(2_000)}</tr>${'<tr><td>x</td></tr>'.repeat(2_000)}</table>`
  expect(JSON.stringify(cleanText(wide, 'html').article.body).length).toBeLessThan(5_000_000)
})

it('lets no control character in by reference, and composes accents', () => {
  const {article, meta} = cleanText(
    '<title>Port&#27; caf&#x65;&#769;</title><meta name="author" content="Ann&#1; Marsh"><p>The caf&#x65;&#769; &#xFFFE;opens&#1; today.</p>',
    'html',
  )
  expect(meta).toMatchObject({title: 'Port café', authors: ['Ann Marsh']})
  expect(textOf(article.body)).toBe('The café opens today.')
})

it('takes out twenty thousand pictures in a moment', () => {
  const {article} = cleanText(`<p>Words.${'<img alt=quay>'.repeat(20_000)}</p>`, 'html')
  expect(article.captions).toHaveLength(20_000)
}, 3_000)
