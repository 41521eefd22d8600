import {collapse} from '../text/text-of.js'
import {wordsOf} from '../text/words.js'
import type {LinkedData} from './linked-data.js'
import {bare} from './page-authors.js'
import type {Head} from './page-head.js'

/** What stands between a title and the site's name. */
const mark = /\s(?:[|»·•:]|-{1,2}|[–—])\s/u

/** Words of a lone heading that is taken for the title although nothing else on the page says the same. */
const enoughWords = 4

/**
 * The title as the page shows it: the heading that says what `<title>` or its kin say, as those often add the
 * site's name; else the only heading there is; else what is told, without the site's name.
 *
 * @param sites
 *   Names of the site.
 */
export function titleOf(
  {metas, title, h1, h2}: Head,
  {headline}: LinkedData,
  sites: readonly string[],
): string {
  const all = [headline, ...(metas.get('og:title') ?? []), ...(metas.get('twitter:title') ?? []), title]
  const told = all.filter((one): one is string => one !== undefined && one !== '').map(collapse)
  const own = new Set(sites.map(bare))
  const shown = [...new Set(h1)].filter((one) => one !== '' && !own.has(bare(one)))
  const parts = new Set(told.flatMap((one) => [one, ...one.split(mark)]).map(bare))
  const seen =
    [...shown, ...h2].find((one) => one !== '' && parts.has(bare(one)) && !own.has(bare(one))) ??
    shown.find((one) => startsAny(told, one))
  if (seen) return seen
  const [only] = shown
  if (only && shown.length === 1 && wordsOf(only).length >= enoughWords) return only
  return withoutSite(told[0] ?? only ?? '', own)
}

/** Whether a text begins as the heading does, or the other way round. */
function startsAny(told: readonly string[], heading: string): boolean {
  return told.some((one) => one.startsWith(heading) || heading.startsWith(one))
}

/** Cut the site's name off the end or the start; of what nobody names, only a few words at the end. */
function withoutSite(title: string, own: ReadonlySet<string>): string {
  const parts = title.split(mark)
  if (parts.length < 2) return title
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (own.has(bare(first))) return title.slice(first.length).replace(/^\s\S{1,2}\s/u, '')
  const isSite = own.has(bare(last)) || wordsOf(last).length <= 4
  return isSite ? title.slice(0, -last.length).replace(/\s\S{1,2}\s$/u, '') : title
}
