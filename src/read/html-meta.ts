import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import type {ArticleMeta} from '../model.js'
import {findDate} from '../text/dates.js'
import {collapse, textOf} from '../text/text-of.js'

const authorClass =
  /^(?:byline|author|article-author|author-?_{0,2}name|byline-?_{0,2}(?:author|name)|c-byline__author|entry-author(?:-name)?)$/iu

/** Longest byline in letters; a longer one is a box about the author. */
const longestByline = 80

/** What a page says of itself, by the names it uses. */
interface Head {
  /** `name`, `property` or `itemprop` of `<meta>`, small letters, to the first content. */
  metas: Map<string, string>
  title: string
  h1: string[]
  canonical: string
  language: string
  times: string[]
  /** Words of elements that are marked as the author's name. */
  bylines: string[]
  /** Objects of JSON-LD that describe an article. */
  linked: Record<string, unknown>[]
}

/** What a page says of its article: JSON-LD first, then Open Graph and `<meta>`, then what can be seen. */
export function readHtmlMeta(page: Root): Partial<ArticleMeta> {
  const head = readHead(page)
  const meta: Partial<ArticleMeta> = {
    title: titleOf(head),
    authors: authorsOf(head),
    publisher: publisherOf(head),
    published: publishedOf(head),
    url: urlOf(head),
  }
  if (head.language) meta.language = head.language
  return meta
}

function readHead(page: Root): Head {
  const head: Head = {
    metas: new Map(),
    title: '',
    h1: [],
    canonical: '',
    language: '',
    times: [],
    bylines: [],
    linked: [],
  }
  visit(page, 'element', (element) => readElement(element, head))
  return head
}

function readElement(element: Element, head: Head): void {
  const {tagName, properties} = element
  const read: Record<string, () => void> = {
    html: () => {
      const language = String(properties.lang ?? '')
      if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language)) head.language = language
    },
    meta: () => {
      const name = String(properties.name ?? properties.property ?? properties.itemProp ?? '').toLowerCase()
      const content = collapse(String(properties.content ?? ''))
      if (name && content && !head.metas.has(name)) head.metas.set(name, content)
    },
    title: () => {
      head.title ||= textOf(element)
    },
    h1: () => head.h1.push(textOf(element)),
    link: () => {
      if (String(properties.rel ?? '') === 'canonical') head.canonical ||= String(properties.href ?? '')
    },
    time: () => head.times.push(String(properties.dateTime ?? textOf(element))),
    script: () => {
      if (properties.type === 'application/ld+json') head.linked.push(...articlesIn(textOf(element)))
    },
  }
  if (Object.hasOwn(read, tagName)) read[tagName]?.()
  if (isAuthor(element)) head.bylines.push(textOf(element))
}

/** Marked as the author's name by `rel`, by microdata, or by the usual classes. */
function isAuthor({properties}: Element): boolean {
  const marks = [properties.rel, properties.itemProp].flat().map(String)
  const classes = [properties.className].flat().map(String)
  return marks.includes('author') || classes.some((one) => authorClass.test(one))
}

/** Articles in a block of JSON-LD (schema.org `Article` and its kinds); none when it is not JSON. */
function articlesIn(json: string): Record<string, unknown>[] {
  const value = parseJson(json)
  const top = Array.isArray(value) ? value : [value]
  const all = top.flatMap((one) => (isRecord(one) && Array.isArray(one['@graph']) ? one['@graph'] : [one]))
  return all.filter(isRecord).filter((one) => /(?:Article|BlogPosting|Report)\b/u.test(String(one['@type'])))
}

/** A page's own JSON is often broken; then it says nothing. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The heading on the page when title or `og:title` begin with it, as those often add the site's name. */
function titleOf({linked, metas, title, h1}: Head): string {
  const told = stringOf(linked[0]?.headline) ?? metas.get('og:title') ?? metas.get('twitter:title') ?? title
  const seen = h1.find((one) => one !== '' && (told.startsWith(one) || one.startsWith(told)))
  return collapse(seen ?? (told || h1[0] || '').replace(/\s(?:[|»·]|-{1,2}|[–—])\s[^|»·]{2,40}$/u, ''))
}

/** The first place that names anybody: JSON-LD, `<meta>`, then what is marked as the author on the page. */
function authorsOf({linked, metas, bylines}: Head): string[] {
  const places = [
    namesOf(linked[0]?.author),
    [metas.get('author') ?? ''],
    [metas.get('article:author') ?? ''],
    [metas.get('byl') ?? ''],
    bylines.filter((line) => line.length <= longestByline).slice(0, 3),
  ]
  return places.map(splitNames).find((names) => names.length > 0) ?? []
}

function splitNames(lines: readonly string[]): string[] {
  const names = lines.flatMap((line) =>
    line
      .replace(/^(?:(?:written |posted )?by:?,?|view all posts by|author:?)\s+/iu, '')
      .split(/\s{0,3}(?:,|;|&|\||\band\b)\s{0,3}/u),
  )
  return [...new Set(names.map(collapse))].filter(isName)
}

/** One to six words, no address, no date, and none of the words that stand where nobody is named. */
function isName(name: string): boolean {
  if (name === '' || name.split(' ').length > 6 || /\d{2}|@|^https?:/u.test(name)) return false
  return !/^(?:no author|admin|administrator|staff|phd|md|jr\.?|editor|by)$/iu.test(name)
}

function publisherOf({linked, metas}: Head): string | undefined {
  return metas.get('og:site_name') ?? namesOf(linked[0]?.publisher)[0] ?? metas.get('application-name')
}

function publishedOf({linked, metas, times, canonical}: Head): string | undefined {
  const names = [
    'article:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
  ]
  const told = [
    stringOf(linked[0]?.datePublished),
    ...names.map((name) => metas.get(name)),
    times[0],
    canonical,
  ]
  return told.map((text) => findDate(text ?? '')?.date).find((date) => date !== undefined)
}

function urlOf({canonical, metas}: Head): string | undefined {
  return [canonical, metas.get('og:url')].find(
    (url) => url !== undefined && /^https?:\/\//iu.test(url) && URL.canParse(url),
  )
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? collapse(value) : undefined
}

/** Names in JSON-LD: a text, an object with `name`, or a list of either. */
function namesOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => stringOf(isRecord(one) ? one.name : one) ?? [])
}
