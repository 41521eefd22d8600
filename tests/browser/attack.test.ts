/** Hostile sources and settings, built into whole books: nothing is fetched, read, run, or let through. */
import {mkdir, rm, symlink, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {DOMParser, type Document, onErrorStopParsing} from '@xmldom/xmldom'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../src/build.js'
import {Report} from '../../src/diagnostic.js'
import type {Edition} from '../../src/model.js'
import {epubcheck} from '../helpers/epubcheck.js'
import {loadFixture} from '../helpers/project.js'
import {documentsOf, elementsOf, type OpenEpub, readEpub} from '../helpers/read-epub.js'
import {type ReadPdf, readPdfFile} from '../helpers/read-pdf.js'
import {unpackPdf} from '../helpers/unpack-pdf.js'
import {temporaryFolder} from '../helpers/world.js'

/** A file of every Unix machine, and how its first line begins: no book may hold it. */
const secret = 'file:///etc/passwd'
const secretWords = 'root:x:0:0'

/** Spelled so that no template, shell or parser may take it for anything but words. */
const braces = `{{constructor.constructor('return process')()}} {{{this}}} {{> cover}} {{#if a}} \${1+1} <%= 2 %>`
const breakers = ']]> --> </title></style></script> &amp; &lt;b&gt; <b>bold</b> <script>alert(1)</script> "\''

/** Names that break out of shells, addresses, markup and folders where somebody is careless. */
const hostileNames = [
  'it\'s "quoted" & <b>.txt',
  'a..b...txt',
  '%00%2e%2e%2fetc%2fpasswd.txt',
  '{{constructor}}.txt',
  '#frag?query=1;a.txt',
  '-rf --out=x.txt',
  'new\nline.txt',
  '[a-z]*{1,2}!(x).txt',
  'đường dẫn 路.txt',
  '__proto__.txt',
]

/** What the canary was asked for: nothing. */
const asked: string[] = []
let canary: Server
let address: string

let folder: string
let edition: Edition
let report: Report
let pdf: ReadPdf
let pdfBytes: Uint8Array
let epub: OpenEpub
let epubBytes: Uint8Array
let json: string

beforeAll(async () => {
  canary = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('reached')
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`

  folder = await temporaryFolder({'edition.yaml': settings(), ...sources()})
  await addLinks()
  report = new Report()
  const made = await build(await loadFixture(folder, report), ['pdf', 'epub', 'json'], report)
  const bytesOf = (ending: string) => made.files.find((file) => file.path.endsWith(ending))!.bytes
  edition = made.edition
  pdfBytes = bytesOf('.pdf')
  pdf = await readPdfFile(pdfBytes)
  epubBytes = bytesOf('.epub')
  epub = readEpub(epubBytes)
  json = Buffer.from(bytesOf('.json')).toString()
})
afterAll(async () => {
  canary.close()
  await rm(folder, {recursive: true, force: true})
})

function settings(): string {
  return `id: attack
title: ${JSON.stringify(`Title ${braces} ${breakers}`)}
subtitle: ${JSON.stringify(`Subtitle <img src=${address}/subtitle> ${breakers}`)}
date: 2025-05-17
editors: [${JSON.stringify(`Editor <a href="javascript:alert(1)">x</a> ${braces}`)}]
publisher: ${JSON.stringify(`Publisher ${breakers}`)}
rights: ${JSON.stringify(`Rights <link rel=stylesheet href=${address}/rights> ${breakers}`)}
description: ${JSON.stringify(`Description ${breakers}`)}
chapters: [own, economy]
sources: ["sources/**", "sources/**/*.txt"]
`
}

function sources(): Record<string, string> {
  return {
    'themes.yaml': `own:\n  title: ${JSON.stringify(`Chapter ${braces} ${breakers}`)}\n  terms: {harbour: 5}\n`,
    'sources/page.html': page(),
    'sources/page.meta.yaml': `title: ${JSON.stringify(`Article ${breakers}`)}
authors: [${JSON.stringify(`Author <script>fetch("${address}/author")</script>`)}]
publisher: ${JSON.stringify(`Outlet ${braces}`)}
place: ${JSON.stringify(`Place "onmouseover="alert(1)`)}
url: 'https://example.org/?a="onclick="alert(1)"&b=<script>'
rights: ${JSON.stringify(`Holder ${breakers}`)}
`,
    'sources/notes.md': markdown(),
    'sources/flat.txt': flat(),
    ...namedFiles(),
  }
}

/** A saved page that tries everything at once. */
function page(): string {
  return `<!doctype html><html onload="fetch('${address}/html')"><head><title>${breakers}</title>
<base href="${address}/base/"><meta http-equiv="refresh" content="0;url=${address}/refresh">
<link rel="stylesheet" href="${address}/style"><link rel="prefetch" href="${address}/prefetch">
<link rel="preload" as="image" href="${address}/preload"><link rel="preconnect" href="${address}">
<link rel="stylesheet" href="${secret}"><script src="${address}/script"></script>
<meta property="og:site_name" content="&lt;script&gt;alert(1)&lt;/script&gt;">
<link rel="canonical" href="javascript:alert(1)">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "<img src=${address}/ld>", "author": {"name": "<script>x"}, "url": "javascript:alert(2)", "__proto__": {"polluted": true}}</script>
<style>@import url(${address}/import); @import "${secret}"; body {background: url(${address}/background)} li {list-style-image: url(${address}/bullet)}</style></head>
<body onload="fetch('${address}/onload')" background="${address}/bodyground"><article>
<h1 onclick="alert(1)">Harbour ${breakers.replaceAll('<', '&lt;')}</h1>
<p style="background: url(${address}/inline)" onmouseover="fetch('${address}/over')">The harbour words of the first paragraph stay where they are, and nothing else of it does.</p>
<p>The harbour has ${braces} and a <a href="javascript:fetch('${address}/js')">script link</a>, a <a href=" JaVa&#10;ScRiPt:alert(1)">hidden one</a>, a <a href="data:text/html,<script>alert(1)</script>">data link</a>, a <a href="${secret}">file link</a>, a <a href="vbscript:x">basic link</a>, a <a href="//127.0.0.1/x">short link</a>, and a <a href="https://example.org/good?a=1&amp;b=2" target="_blank" ping="${address}/ping" onclick="alert(1)">good link</a>.</p>
<iframe src="${secret}"></iframe><iframe src="${address}/frame"></iframe><iframe srcdoc="<img src='${address}/srcdoc'>"></iframe>
<object data="${secret}"></object><object data="${address}/object">object words</object><embed src="${address}/embed">
<img src="${address}/image" srcset="${address}/set 2x" alt="x" onerror="alert(1)"><img src="${secret}"><picture><source srcset="${address}/source"><img src=x></picture>
<video src="${address}/video" poster="${address}/poster"></video><audio src="${address}/audio"></audio>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${address}/xlink"/><use href="${address}/use#a"/><a xlink:href="javascript:alert(1)"><text>svg words</text></a><foreignObject><img src="${address}/foreign"></foreignObject><script>alert(1)</script></svg>
<math><mtext><style><img src="${address}/math"></style></mtext><a xlink:href="javascript:alert(1)">m</a></math>
<form action="${address}/form"><button formaction="javascript:alert(1)">go</button><input onfocus="alert(1)" autofocus></form>
<template><img src="${address}/template"></template><noscript><p title="</noscript><img src=${address}/noscript>"></p></noscript>
<blockquote cite="javascript:alert(1)"><p>The harbour master was quoted with a cite of his own that leads nowhere good at all.</p></blockquote>
<table background="${address}/table"><tr><td onclick="x" style="background:url(${address}/cell)">harbour cell</td><td colspan="99999999">dues</td></tr></table>
<![CDATA[ harbour <script>alert(1)</script> ]]><!-- harbour --!><img src=${address}/comment> -->
<p>The last harbour paragraph ends it &#0; &#x1b;[31m &#xFFFE; &#x202E; with characters that no XML may hold, and goes on.</p>
</article></body></html>`
}

function markdown(): string {
  return `---
title: ${JSON.stringify(`Notes ${braces} ${breakers}`)}
authors: [${JSON.stringify(`<iframe src=${secret}>`)}]
url: https://example.org/%3Cscript%3E
---

The harbour notes have [a script](javascript:alert(1)), [a file](${secret}), [data](data:text/html;base64,PHNjcmlwdD4=), ![a picture](${address}/markdown-image) and ![one from disk](${secret}).

<script>fetch('${address}/markdown')</script>

<img src="${address}/markdown-html" onerror="alert(1)"> The harbour <b onclick="alert(1)">has</b> <iframe src="${secret}"></iframe> more words here for all to read.

[reference][evil] to the harbour of the town and ${braces} once more, with <javascript:alert(1)> and <${secret}> in it.

[evil]: javascript:alert(1) "title"

| harbour | <img src=${address}/cell-image> |
| --- | --- |
| [x](vbscript:x) | ${'`<script>`'} |
`
}

function flat(): string {
  return `A harbour ${breakers}

The harbour wall says ${braces} and ${breakers} in letters that everybody can read from afar.

<script src="${address}/flat"></script> The harbour ends here with <img src="${address}/flat-image"> and a zero\u0001 \u001b]0;owned\u0007 byte.
`
}

function namedFiles(): Record<string, string> {
  return Object.fromEntries(
    hostileNames.map((name, index) => [
      `sources/named/${name}`,
      `Harbour file ${index}\n\nThe harbour file number ${index} holds words of its own, with ${index * 7 + 3} boats and ${index + 11} men.\n`,
    ]),
  )
}

/** Links that lead out of the folder, to a device, and in a circle. */
async function addLinks(): Promise<void> {
  const there = path.join(folder, 'sources')
  await symlink('/etc/passwd', path.join(there, 'passwd.txt'))
  await symlink('/etc', path.join(there, 'etc'))
  await symlink('/dev/zero', path.join(there, 'zero.txt'))
  await symlink('circle.txt', path.join(there, 'circle.txt'))
  await symlink('..', path.join(there, 'up'))
  await mkdir(path.join(there, 'folder.txt'))
  await writeFile(path.join(there, 'flat.meta.yaml'), 'publisher: "{{publisher}}"\n')
}

/** All text that is in the books, whatever part of them it is in. */
function everything(): string {
  return [...pdf.pages, ...documentsOf(epub).map((name) => epub.text(name)), json].join('\n')
}

/** A document of the EPUB: well-formed, or it throws. Characters that were replaced (�) are no fault here. */
function documentIn(name: string): Document {
  return new DOMParser({onError: onErrorStopParsing}).parseFromString(epub.text(name), 'application/xml')
}

/** Dictionaries and arrays of the PDF, streams left out. */
function objectsOfPdf(): string {
  const {object} = unpackPdf(pdfBytes)
  const found: string[] = []
  for (let number = 1; number < 20_000; number += 1) found.push(object(number)?.split('stream\n')[0] ?? '')
  return found.join('\n')
}

it('asks nobody for anything', () => {
  expect(asked).toEqual([])
})

it('reads nothing that lies outside of the edition', () => {
  expect(everything()).not.toContain(secretWords)
  expect(
    edition.articles
      .map(({source}) => source)
      .filter((source) => /passwd\.txt|zero|etc\/|up\//u.test(source)),
  ).toEqual(['sources/named/%00%2e%2e%2fetc%2fpasswd.txt'])
})

it('runs nothing: what templates and scripts would answer is in no book', () => {
  expect(everything()).not.toMatch(/\[object process\]|reached|function anonymous/u)
  expect(({} as {polluted?: boolean}).polluted).toBeUndefined()
})

it.each([
  ['the title', `Title ${braces} ${breakers}`],
  ['a passage of a page', braces],
  ['flat text', `and ${breakers} in letters`],
  ['the title of a chapter', `Chapter ${braces}`],
  ['the outlet', `Outlet ${braces}`],
])('prints braces and tags of %s as the words they are, in both books', (_, words) => {
  const bare = (text: string) => text.replace(/[\s\u00ad]+/gu, '')
  const ofEpub = documentsOf(epub).map((name) => documentIn(name).documentElement?.textContent ?? '')
  expect(bare(pdf.pages.join(''))).toContain(bare(words))
  expect(bare(ofEpub.join(''))).toContain(bare(words))
})

it('keeps the paragraphs around it all', () => {
  const text = edition.passages.map((passage) => passage.text).join('\n')
  expect(text).toContain('The harbour words of the first paragraph stay where they are')
  expect(text).toContain('The last harbour paragraph ends it')
  expect(text).toContain('The harbour master was quoted')
})

it('takes names of files as they are', () => {
  expect(named()).toEqual(hostileNames.map((name) => `sources/named/${name}`).toSorted())
})

/** Sources whose names try something. */
function named(): string[] {
  return edition.articles.map(({source}) => source).filter((source) => source.startsWith('sources/named/'))
}

describe('the EPUB', () => {
  it('has no element that could run, embed or fetch', () => {
    const bad =
      /^(?:script|iframe|frame|object|embed|img|image|svg|math|video|audio|form|input|button|base|style|template)$/iu
    const found = documentsOf(epub).flatMap((name) =>
      elementsOf(documentIn(name), '*')
        .map(({localName}) => `${name}: ${localName}`)
        .filter((line) => bad.test(line.split(': ')[1] ?? '') && !line.startsWith('EPUB/cover.xhtml: ')),
    )
    expect(found).toEqual([])
  })

  it('has no event handler, no style of a source, and no address but the web, mail and its own', () => {
    const found = documentsOf(epub).flatMap((name) =>
      elementsOf(documentIn(name), '*').flatMap((element) =>
        [...element.attributes]
          .filter(({name: key, value}) => isBadAttribute(key, value))
          .map(({name: key, value}) => `${name}: ${element.localName} ${key}=${value}`),
      ),
    )
    expect(found).toEqual([])
  })

  it('is still without fault to EPUBCheck', async () => {
    expect((await epubcheck(epubBytes)).findings).toEqual([])
  })
})

function isBadAttribute(key: string, value: string): boolean {
  if (/^on|^style$|^srcdoc$|^srcset$|^ping$|^formaction$/iu.test(key)) return true
  if (!/(?:^|:)(?:href|src|cite|data|action|poster|background)$/iu.test(key)) return false
  return /^[a-z][a-z0-9+.-]*:/iu.test(value.trim()) && !/^(?:https?:\/\/|mailto:)/u.test(value)
}

describe('the PDF', () => {
  it('links to the web only', () => {
    expect(pdf.addresses.filter((link) => !/^(?:https?:\/\/|mailto:)/u.test(link))).toEqual([])
    expect(pdf.addresses).toContain('https://example.org/good?a=1&b=2')
  })

  it('has no action but links, and nothing attached', () => {
    const objects = objectsOfPdf()
    expect(objects).toContain('/URI')
    const bad =
      /\/(?:JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|GoToR|SubmitForm|ImportData|RichMedia|XFA)\b/gu
    expect(objects.match(bad)).toBeNull()
  })
})

describe('edition.json', () => {
  it('has no address that is not of the web', () => {
    const urls = edition.articles.flatMap(({meta}) => meta.url ?? [])
    expect(urls.filter((url) => !/^https?:\/\//u.test(url))).toEqual([])
  })
})

it.each(['../**', '/etc/*', 'sources/../../*', 'C:/x'])('does not look for sources in %j', async (glob) => {
  const other = await temporaryFolder({
    'edition.yaml': `id: a\ntitle: a\ndate: 2025-05-17\nsources: [${JSON.stringify(glob)}]\n`,
  })
  await expect(loadFixture(other)).rejects.toThrow('must stay inside the edition folder')
  await rm(other, {recursive: true})
})

it.each(['../themes.yaml', '/etc/passwd'])('does not read themes from %j', async (file) => {
  const other = await temporaryFolder({
    'edition.yaml': `id: a\ntitle: a\ndate: 2025-05-17\nthemes: ${JSON.stringify(file)}\n`,
  })
  await expect(loadFixture(other)).rejects.toThrow('must stay inside the edition folder')
  await rm(other, {recursive: true})
})

it('is watched by a server that would notice', async () => {
  await fetch(`${address}/self-test`)
  expect(asked).toEqual(['/self-test'])
})
