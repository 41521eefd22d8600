import {expect, it} from 'vitest'
import {formatDiagnostic, Report} from '../../src/diagnostic.js'
import {parseArticle} from '../../src/read/article.js'
import {textOf} from '../../src/text/text-of.js'
import {cleanText, prose, readText} from '../helpers/read-text.js'

const article = `---
title: Dredging
authors: [Ann Marsh]
published: 2025-05-04
---

# The old title

${prose.join('\n\n')}

## A deeper channel

- one
- two

<script>alert(1)</script>
`

it('takes the title from the front matter and leaves the first heading out of the text', () => {
  const {meta, kept} = cleanText(article, 'markdown')
  expect(meta).toMatchObject({title: 'Dredging', authors: ['Ann Marsh'], published: '2025-05-04'})
  expect(kept).toEqual([...prose, 'A deeper channel', 'one two'])
})

it('takes the title from the first heading when nothing else gives one', () => {
  expect(cleanText(article.slice(article.indexOf('# ')), 'markdown').meta.title).toBe('The old title')
})

it('lets the file beside it win over the front matter', () => {
  expect(cleanText(article, 'markdown', {title: 'Mud'}).meta).toMatchObject({
    title: 'Mud',
    authors: ['Ann Marsh'],
  })
})

it('keeps lines of the file and writes down the HTML it leaves out', () => {
  const {article: read, removed} = cleanText(article, 'markdown')
  expect(read.body.children[0]?.position?.start.line).toBe(9)
  expect(removed).toEqual(['drop-raw-html: <script>alert(1)</script>'])
})

it('places mistakes in front matter', () => {
  const report = new Report()
  const text = '---\ntitle: Dredging\ndate: 2025-05-04\n---\n\nText.\n'
  parseArticle(
    {id: 'a', path: 'sources/a.md', format: 'markdown', text, hash: '', overrides: {}},
    'en',
    report,
  )
  expect(report.diagnostics.map(formatDiagnostic).join()).toContain('sources/a.md:3:1 error config-unknown')
})

it('puts links in the place of references, and drops pictures, raw HTML and empty blocks with a word', () => {
  const text = `The [port][1] <b>opens</b>, see ![the quay](quay.png) and ![map][m].<br>Then [nothing][2].

![alone](alone.png)

> <i></i>

[1]: https://port.example/
[m]: map.png
`
  const {body, captions, removed} = readText(text, 'markdown')
  expect(body.children.map(textOf)).toEqual(['The port opens, see and . Then [nothing][2].'])
  expect(JSON.stringify(body)).toContain('"url":"https://port.example/"')
  expect(captions.map((one) => one.text)).toEqual(['the quay', 'map', 'alone'])
  expect(removed.map(({rule, line}) => `${rule} ${line}`)).toEqual([
    'drop-raw-html 1',
    'drop-raw-html 1',
    'drop-images 1',
    'drop-images 1',
    'drop-images 3',
    'drop-raw-html 5',
    'drop-raw-html 5',
  ])
})
