import type {Comment, Element, Root} from 'hast'
import {collapse, textOf} from '../text/text-of.js'
import {type LinkedObject, linkedObjects} from './linked-data.js'

/** What a page says of itself, by the names it uses. */
export interface Head {
  /** `name`, `property` or `itemprop` of `<meta>`, small letters, to all its contents. */
  metas: Map<string, string[]>
  title: string
  h1: string[]
  h2: string[]
  /** Addresses it calls its own, the surest first. */
  addresses: string[]
  language: string
  /** Moments of `<time>`. */
  times: string[]
  /** Words and moments of elements that are marked as the date of publication. */
  dated: string[]
  /** Words of elements that are marked as the author's name: the first, and those beside it. */
  bylines: string[]
  linked: LinkedObject[]
}

/** An element being read, and the one that holds its parent. */
interface Visit {
  element: Element
  around: Element | undefined
}

/** Words of class and test id that mark an author's name, and those that mark something about an author. */
const authorWords = /^(?:by-?line|author|authors|writer|reporter|authorname|bylinename)$/u
const aboutAuthor =
  /^(?:bio|image|img|avatar|photo|picture|box|about|comment|comments|card|info|social|email|date|time|title|more|related|list|archive|follow|links?|desc|description|staff|role|position|thing|published|icon|twitter|page|category)$/u

/** Parts of a page that speak of other articles. */
const elsewhere =
  /^(?:comments?|related|recommend\w{0,8}|sidebar|teasers?|promo|popular|most|trending|more)(?:$|[-_])/iu

const datedClass =
  /^(?:published|publish-?date|entry-date|pub-?date|post-date|article-date|date-published|date-?publish|published-date|display-date)$/iu

/** Longest byline in letters; a longer one is a box about the author. */
const longestByline = 140

/** Elements marked as authors that are looked at: those that count stand near the top. */
const mostAuthors = 40

/** Read what a page says of itself. */
export function readHead(page: Root): Head {
  const head: Head = {
    metas: new Map(),
    title: '',
    h1: [],
    h2: [],
    addresses: [],
    language: '',
    times: [],
    dated: [],
    bylines: [],
    linked: [],
  }
  const authors: Visit[] = []
  walk(page, [], (visit) => {
    readElement(visit.element, head)
    if (authors.length < mostAuthors && isAuthor(visit.element)) authors.push(visit)
  })
  for (const child of page.children) if (child.type === 'comment') readComment(child, head)
  head.bylines = bylinesOf(authors)
  return head
}

function walk(node: Root | Element, above: readonly Element[], see: (visit: Visit) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    see({element: child, around: above.at(-2)})
    if (!isElsewhere(child)) walk(child, [...above.slice(-1), child], see)
  }
}

/** `<!-- saved from url=(0023)https://post.example/a -->`, as browsers write it into pages they save. */
function readComment({value}: Comment, head: Head): void {
  const address = value.match(/saved from url=\(\d{1,6}\)(\S{8,2000})/u)?.[1]
  if (address) head.addresses.push(address)
}

function readElement(element: Element, head: Head): void {
  const {tagName, properties} = element
  const read: Record<string, () => void> = {
    html: () => {
      const language = String(properties.lang ?? '')
      if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language)) head.language = language
    },
    meta: () => readMeta(element, head),
    title: () => {
      head.title ||= textOf(element)
    },
    h1: () => head.h1.push(textOf(element)),
    h2: () => head.h2.push(textOf(element)),
    link: () => {
      if (String(properties.rel ?? '') === 'canonical') head.addresses.unshift(String(properties.href ?? ''))
    },
    time: () => head.times.push(String(properties.dateTime ?? textOf(element))),
    script: () => {
      if (String(properties.type).startsWith('application/ld+json'))
        head.linked = head.linked.concat(linkedObjects(textOf(element)))
    },
  }
  if (Object.hasOwn(read, tagName)) read[tagName]?.()
  if (isDated(element)) head.dated.push(momentOf(element))
}

function readMeta({properties}: Element, head: Head): void {
  const content = collapse(String(properties.content ?? ''))
  const names = [properties.name, properties.property, properties.itemProp].flat().map(String)
  for (const name of new Set(names.map((one) => one.toLowerCase()))) {
    const known = head.metas.get(name) ?? []
    if (content && name !== 'undefined') head.metas.set(name, [...known, content])
  }
  if (names.includes('og:url')) head.addresses.push(content)
}

function isDated({tagName, properties}: Element): boolean {
  const isMarked = marksOf(properties.itemProp).includes('datePublished') || properties.pubDate !== undefined
  return tagName !== 'meta' && (isMarked || marksOf(properties.className).some((one) => datedClass.test(one)))
}

function momentOf(element: Element): string {
  const {dateTime, content, title} = element.properties
  return [dateTime, content, title, textOf(element)].map((one) => String(one ?? '')).join(' ')
}

/** Marked as the author's name by `rel`, by microdata, or by the usual classes. */
function isAuthor({tagName, properties}: Element): boolean {
  if (['body', 'main', 'article', 'meta', 'link', 'img', 'form'].includes(tagName)) return false
  if ([...marksOf(properties.rel), ...marksOf(properties.itemProp)].includes('author')) return true
  const names = [
    ...marksOf(properties.className),
    ...marksOf(properties.id),
    ...marksOf(properties.dataTestid),
  ]
  return names.some((name) => {
    const words = name
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
      .toLowerCase()
      .split(/[-_]+/u)
    return words.some((word) => authorWords.test(word)) && !words.some((word) => aboutAuthor.test(word))
  })
}

/** Of elements marked as authors the innermost, up to where the first of them has no more beside it. */
function bylinesOf(authors: readonly Visit[]): string[] {
  const inner = authors.filter(
    ({element}) => !authors.some((other) => other.element !== element && holds(element, other.element)),
  )
  const named = inner
    .map((visit) => ({text: textOf(visit.element), around: visit.around}))
    .filter(({text}) => text.length <= longestByline && !/^(?:\p{L}{0,9}\s?by:?|.{0,2})$/iu.test(text))
  const [first] = named
  return named
    .filter((one) => one === first || (one.around && one.around === first?.around))
    .map(({text}) => text)
}

function holds(element: Element, other: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child === other || holds(child, other)),
  )
}

function isElsewhere({tagName, properties}: Element): boolean {
  if (['html', 'body', 'main', 'article'].includes(tagName)) return false
  return tagName === 'aside' || marksOf(properties.className).some((name) => elsewhere.test(name))
}

/** A property as a list of texts. */
function marksOf(value: Element['properties'][string]): string[] {
  return [value].flat().flatMap((one) => (one === undefined || one === null ? [] : [String(one)]))
}
