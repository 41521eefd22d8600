import type {Root} from 'hast'
import type {ArticleMeta} from '../model.js'
import {readLinkedData} from './linked-data.js'
import {authorsOf, bare} from './page-authors.js'
import {ownTimesOf, publishedOf} from './page-dates.js'
import {type Head, readHead} from './page-head.js'
import {linesOf} from './page-lines.js'
import {titleOf} from './page-title.js'

/** Lines above and below the title that may say who wrote the article and when. */
const above = 3
const below = 10

/** Places where the title may stand that are looked at. */
const mostPlaces = 3

/**
 * What a page says of its article: JSON-LD first, then Open Graph and `<meta>`, then what can be seen.
 *
 * @param content
 *   The part of the page that was found to be its article.
 */
export function readHtmlMeta(page: Root, content: Root): Partial<ArticleMeta> {
  const head = readHead(page)
  const linked = readLinkedData(head.linked)
  const url = urlOf(head)
  const publisher = publisherOf(head, linked.publisher)
  const sites = [
    publisher,
    linked.publisher,
    url && new URL(url).hostname.replace(/^www\.|\.[a-z]+$/giu, ''),
  ].filter((name) => name !== undefined)
  const title = titleOf(head, linked, sites)
  const near = linesNear(page, title)
  const meta: Partial<ArticleMeta> = {
    title,
    authors: authorsOf(head, linked, near, sites),
    publisher,
    published: publishedOf(head, linked, near, ownTimesOf(page, content)),
    url,
  }
  if (head.language) meta.language = head.language
  return meta
}

/** Lines around each place where the title stands, below it first; none when it stands nowhere. */
function linesNear(page: Root, title: string): string[] {
  const lines = linesOf(page).map(({text}) => text)
  const wanted = bare(title)
  if (wanted === '') return []
  const places = lines.flatMap((line, index) => (bare(line) === wanted ? [index] : [])).slice(0, mostPlaces)
  return places.flatMap((index) => [
    ...lines.slice(index + 1, index + 1 + below),
    ...lines.slice(Math.max(0, index - above), index).toReversed(),
  ])
}

function publisherOf({metas}: Head, linked: string | undefined): string | undefined {
  const names = ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'citation_journal_title']
  const [site, ...others] = names.map((name) => metas.get(name)?.[0])
  return [site, linked, ...others].find((name) => name !== undefined && !/^https?:|^@/iu.test(name))
}

function urlOf({addresses}: Head): string | undefined {
  return addresses.find((url) => /^https?:\/\//iu.test(url) && URL.canParse(url))
}
