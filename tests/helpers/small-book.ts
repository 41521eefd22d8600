/** A hand-made publication for paper: long chapters, numbers to fill in, pages to open on the right. */
import type {ContentsItem, Publication} from '../../src/model.js'

const styles = `
@page {size: A5; margin: 20mm}
@page :left {@bottom-left {content: counter(page)}}
body {font: 11pt/15pt "Open Sans"; text-align: left}
h1, .blank-page {break-before: page}
.folio {display: inline-block; width: 4em}
`

const sentence = 'The port will open a second terminal in June, the ministry said on Monday.'

/** Titles as an editor may write them, with how many paragraphs follow. */
const chapters: readonly (readonly [id: string, title: string, paragraphs: number])[] = [
  ['chapter-economy', 'Economy (trade & “tariffs”)', 30],
  ['chapter-lịch-sử', 'Lịch sử: quan hệ Việt Nam – Nga', 1],
  [
    'chapter-diplomacy',
    'Дипломатия \\ and a title so long that it wraps over more than one line of an A5 page',
    25,
  ],
]

/** A publication with three chapters; give what matters. */
export function smallBook(more: Partial<Publication> = {}): Publication {
  return {
    target: 'pdf',
    facts: {
      id: 'small-book',
      title: 'Việt Nam & <Nga>',
      subtitle: 'A small book',
      language: 'en-GB',
      editors: ['R. Okafor', 'Đỗ Lan'],
      publisher: 'The Harbour Press',
      rights: 'Texts belong to their publishers.',
      date: '2025-05-17',
      urn: 'urn:uuid:8f6d0a0e-6e2c-5f0a-9c1c-1f4d3f1b2a3c',
      direction: 'ltr',
      revision: '0'.repeat(64),
    },
    builtAt: '2025-05-17T09:30:00Z',
    subjects: ['Economy', 'Lịch sử'],
    parts: [{href: 'book.html', role: 'book', title: 'Việt Nam & <Nga>', markup: markup()}],
    contents: contents(),
    bodyStart: 'chapter-economy',
    assets: [{href: 'styles/print.css', mediaType: 'text/css', bytes: Buffer.from(styles)}],
    cover: '<!doctype html><title>Cover</title><p>Cover',
    ...more,
  }
}

function contents(): ContentsItem[] {
  return chapters.map(([id, title]) => ({
    title,
    href: `#${id}`,
    children: [{title: `${title}, first section`, href: `#${id}-section`, children: []}],
  }))
}

function markup(): string {
  const lines = chapters.map(([id]) => `<li>${linkTo(id)}<ul><li>${linkTo(`${id}-section`)}</li></ul></li>`)
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Small book</title>
<link rel="stylesheet" href="styles/print.css"></head><body>
<p>Title page</p><h1 id="contents">Contents</h1><ul>${lines.join('')}</ul>${chapters.map(chapter).join('')}
</body></html>`
}

function linkTo(id: string): string {
  return `<a href="#${id}">${id}</a> <span class="folio" data-folio="${id}"></span>`
}

function chapter([id, title, paragraphs]: readonly [string, string, number]): string {
  const text = `<p>${`${sentence} `.repeat(5)}</p>`.repeat(paragraphs)
  const escaped = title.replace('&', '&amp;')
  return `<div class="blank-page" data-before="${id}" hidden></div><h1 id="${id}">${escaped}</h1>
<h2 id="${id}-section">${id}, first section</h2><table><thead><tr><th>Year</th><th>Tonnes</th></tr></thead>
<tbody><tr><th>2024</th><td>12</td></tr></tbody></table>${text}<p><a href="https://example.org/${id}">Out</a></p>`
}
