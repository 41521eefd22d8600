import {authorNames, bylineNames} from './author-names.js'
import type {LinkedData} from './linked-data.js'
import type {Head} from './page-head.js'

/** Names of `<meta>` that name authors, the most careful first. */
const authorMetas =
  'author article:author_name og:article:author article:author og:author parsely-author sailthru.author dc.creator dcterms.creator citation_author byl'.split(
    ' ',
  )

/**
 * Who wrote the article: the first place that names somebody who is not the site itself. JSON-LD, then `<meta>`,
 * then what is marked as the author on the page, then a byline near the title. A place that names the same people
 * and more wins over the first.
 *
 * @param near
 *   Lines around the title.
 * @param sites
 *   Names of the site, which often stands where its authors should.
 */
export function authorsOf(
  {metas, bylines}: Head,
  linked: LinkedData,
  near: readonly string[],
  sites: readonly string[],
): string[] {
  const told = [linked.authors, ...authorMetas.map((name) => metas.get(name) ?? []), bylines.map(withLead)]
  const own = new Set(sites.map(bare))
  const isOwn = (name: string) => own.has(bare(name.replace(/ staff$/iu, '')))
  const named = told.map((lines) => authorNames(lines.filter((line) => !isOwn(line)))).filter(isSome)
  const first = [...named, ...near.map(bylineNames)].find(isSome)
  if (!first) return told.map(authorNames).find(isSome) ?? []
  const fullest = named.find((names) => names.length > first.length && hasAll(names, first)) ?? first
  const people = fullest.filter((name) => !isOwn(name))
  return people.length > 0 ? people : fullest
}

function isSome(names: readonly string[]): boolean {
  return names.length > 0
}

/** What is marked as a byline and holds one is read as one (`Health desk By Ann Marsh`). */
function withLead(line: string): string {
  return line.match(/\bby:?\s\p{Lu}.{0,120}$/iu)?.[0] ?? line
}

function hasAll(names: readonly string[], wanted: readonly string[]): boolean {
  const there = new Set(names.map(bare))
  return wanted.every((name) => there.has(bare(name)))
}

/** Small letters and figures only, to be compared (example: `'theharbourpost'`). */
export function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
