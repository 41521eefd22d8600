import {describe, expect, it} from 'vitest'
import {prose, readText} from '../helpers/read-text.js'

const title = 'Harbour board to vote on dredging of the channel'
const body = prose.map((line) => `<p>${line}</p>`).join('')

/** What is read of a page with this in its head and between its title and its text. */
function metaOf(head: string, below = '') {
  const page = `<html><head>${head}</head><body><h1>${title}</h1>${below}<article>${body}</article></body></html>`
  return readText(page, 'html').meta
}

function linked(...objects: object[]): string {
  return objects.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('')
}

describe('JSON-LD', () => {
  it('is read inside a graph, with authors told by reference', () => {
    const meta = metaOf(
      linked({
        '@graph': [
          {'@type': 'WebSite', name: 'The Harbour Post'},
          {'@type': 'NewsArticle', author: {'@id': '#ann'}, datePublished: '2025-05-04T08:00:00+07:00'},
          {'@type': 'Person', '@id': '#ann', name: 'Ann Marsh'},
        ],
      }),
    )
    expect(meta).toMatchObject({
      authors: ['Ann Marsh'],
      published: '2025-05-04',
      publisher: 'The Harbour Post',
    })
  })

  it('is read in lists, with authors as texts, objects and lists of these', () => {
    const authors = ['Ann Marsh', {name: 'R. Okafor'}, [{name: ['Kim Ferry', 'L. Quay']}]].flat()
    expect(metaOf(linked([{'@type': ['Report', 'Article'], author: authors}])).authors).toEqual([
      'Ann Marsh',
      'R. Okafor',
      'Kim Ferry',
      'L. Quay',
    ])
  })

  it('is forgiven comments around it and line ends in its texts', () => {
    const json = '<!-- {"@type": "Article", "description": "two\nlines", "author": "Ann Marsh"} -->'
    expect(metaOf(`<script type="application/ld+json">${json}</script>`).authors).toEqual(['Ann Marsh'])
  })

  it('takes the page for the article where nothing is called one', () => {
    expect(metaOf(linked({'@type': 'WebPage', datePublished: '2025-05-04'})).published).toBe('2025-05-04')
  })
})

describe('authors', () => {
  it.each([
    ['<meta name="author" content="By Ann Marsh and R. Okafor">', '', ['Ann Marsh', 'R. Okafor']],
    [
      '<meta name="dc.Creator" content="Ann Marsh"><meta name="dc.Creator" content="R. Okafor">',
      '',
      ['Ann Marsh', 'R. Okafor'],
    ],
    ['<meta name="author" content="Ann Marsh, Port Editor">', '', ['Ann Marsh']],
    ['<meta name="parsely-author" content="Ann Marsh">', '', ['Ann Marsh']],
    ['', '<a rel="author">View all posts by Ann Marsh</a>', ['Ann Marsh']],
    ['', '<span class="blog-author">By Ann Marsh -</span>', ['Ann Marsh']],
    [
      '',
      '<div class="author"><b>By</b> <a class="author-name">Ann Marsh</a> <i>Harbour Post Staff</i></div>',
      ['Ann Marsh'],
    ],
    [
      '',
      '<ul><li><a rel="author">Ann Marsh</a></li><li><a rel="author">R. Okafor</a></li></ul>',
      ['Ann Marsh', 'R. Okafor'],
    ],
    ['', '<p>By <a href="/ann">Ann Marsh</a>, May 4, 2025 2:30 pm</p>', ['Ann Marsh']],
    ['', '<p>Posted on May 4, 2025 by Ann Marsh</p>', ['Ann Marsh']],
    ['', '<p>By the end of the year all will be done.</p>', []],
    ['<meta name="author" content="Staff and news service reports">', '', ['Staff and news service reports']],
    ['<meta name="author" content="No Author">', '', []],
  ])('are read from %s %s', (head, below, authors) => {
    expect(metaOf(head, below).authors).toEqual(authors)
  })

  it('are not those of comments and other articles', () => {
    const others =
      '<div class="comments"><b class="author">R. Okafor</b></div><aside><b class="byline">Kim Ferry</b></aside>'
    expect(metaOf('', others).authors).toEqual([])
  })

  it('are not the site while somebody else is named', () => {
    const head =
      '<meta property="og:site_name" content="Quay & Crane"><meta name="author" content="Quay & Crane">'
    expect(metaOf(head, '<p>By Ann Marsh</p>').authors).toEqual(['Ann Marsh'])
  })

  it('are the fuller list where two places name the same', () => {
    const head = `${linked({'@type': 'Article', author: 'Ann Marsh'})}<meta name="author" content="Ann Marsh, R. Okafor">`
    expect(metaOf(head).authors).toEqual(['Ann Marsh', 'R. Okafor'])
  })
})

describe('the day', () => {
  it.each([
    ['<meta property="article:published_time" content="2025-05-04T08:00:00Z">', ''],
    ['<link rel="canonical" href="https://post.example/2025/05/04/dredging">', ''],
    ['<link rel="canonical" href="https://post.example/20250504/dredging">', ''],
    ['<link rel="canonical" href="https://post.example/2025/may/04/dredging">', ''],
    ['', '<abbr class="published" title="2025-05-04T08:00:00-07:00">8:00</abbr>'],
    ['', '<span itemprop="datePublished">May 4, 2025</span>'],
    ['', '<p>4 May 2025, 3:51 pm</p>'],
    ['', '<time datetime="2025-05-04">Sunday</time>'],
  ])('is read from %s %s', (head, below) => {
    expect(metaOf(head, below).published).toBe('2025-05-04')
  })

  it('is that of the paper where Greenwich has another', () => {
    const universal = '<meta property="article:published_time" content="2025-05-05T03:37:37+00:00">'
    expect(metaOf(universal, '<time datetime="2025-05-04T23:37:37-04:00">').published).toBe('2025-05-04')
    const address = '<link rel="canonical" href="https://post.example/2025/05/04/dredging">'
    expect(metaOf(universal + address).published).toBe('2025-05-04')
    expect(metaOf(universal, '<time datetime="2025-05-04T11:00:00-04:00">').published).toBe('2025-05-05')
  })
})

describe('the day told by <time>', () => {
  const time = (day: string) => `<time datetime="${day}">then</time>`
  const page = (head: string, article: string) =>
    readText(`<body><header>${head}</header><article>${article}${body}</article></body>`, 'html').meta
      .published

  it('is that of the article, not of a clock in the head of the page', () => {
    expect(page(time('2026-01-01'), time('2025-05-04'))).toBe('2025-05-04')
    expect(page(time('2026-01-01'), '')).toBeUndefined()
  })

  it('is none when the article names several', () => {
    expect(page('', time('2025-05-04') + time('2025-06-07'))).toBeUndefined()
  })
})

describe('the title', () => {
  it.each([
    `<title>${title} - The Harbour Post</title>`,
    `<title>The Harbour Post | ${title}</title>`,
    '<title>Port to be dredged | The Harbour Post</title>',
  ])('is the heading on the page, with %s', (head) => {
    expect(metaOf(head).title).toBe(title)
  })

  it('loses the name of the site, at either end, and nothing else', () => {
    const site = '<meta property="og:site_name" content="The Harbour Post">'
    const titled = (told: string) =>
      readText(`<head>${site}<title>${told}</title></head><body>${body}</body>`, 'html').meta.title
    expect(titled('Port dredged – The Harbour Post')).toBe('Port dredged')
    expect(titled('The Harbour Post | Port dredged')).toBe('Port dredged')
    expect(titled('Port dredged – then the real cause was found at last')).toBe(
      'Port dredged – then the real cause was found at last',
    )
  })
})

it('takes the address that a browser wrote into the page it saved', () => {
  const page = `<!-- saved from url=(0027)https://post.example/dredge --><html><body>${body}</body></html>`
  expect(readText(page, 'html').meta.url).toBe('https://post.example/dredge')
})
