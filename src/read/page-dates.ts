import type {Element, Root} from 'hast'
import type {IsoDate} from '../model.js'
import {findDate} from '../text/dates.js'
import {textOf} from '../text/text-of.js'
import type {LinkedData} from './linked-data.js'
import type {Head} from './page-head.js'

/** Names of `<meta>` that give the day of publication. */
const dateMetas =
  'article:published_time og:published_time datepublished date pubdate publishdate publish-date publish_date displaydate dc.date.issued dc.date dc.date.created dcterms.issued dcterms.date dcterms.created parsely-pub-date sailthru.date citation_publication_date cxenseparse:recs:publishtime'.split(
    ' ',
  )

/** `/2025/05/04/`, `/2025/may/04/`, `/20250504/` in an address. */
const inAddress =
  /\/(\d{4})\/?(\d{2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\/?(\d{2})(?=[/-]|$)|\/(\d{4}-\d{2}-\d{2})(?=[/-]|$)/iu

/** A moment as seen from Greenwich, where the day may be another than where the paper is. */
const universal = /T\d{2}:\d{2}(?::(\d{2}))?[\d.]*(?:Z|[+-]00:?00)$/u

/**
 * The day an article appeared: JSON-LD, `<meta>`, elements marked with it, the address, a line near the title, the
 * `<time>` of the article, if all of them name one day. A moment told in universal time gives way to the same moment in the paper's own, and to the address,
 * where that is the day before or after.
 *
 * @param near
 *   Lines around the title.
 * @param ownTimes
 *   Moments of the article itself, from `ownTimesOf`.
 */
export function publishedOf(
  head: Head,
  linked: LinkedData,
  near: readonly string[],
  ownTimes: readonly string[],
): IsoDate | undefined {
  const {metas, dated, times, addresses} = head
  const told = [linked.published, ...dateMetas.flatMap((name) => metas.get(name) ?? [])]
  const sure = told.find((text) => findDate(text ?? ''))
  const address = addresses.map(dateInAddress).find((date) => date !== undefined)
  if (sure) return localDay(sure, [...times, ...dated], address)
  const seen = near.filter((line) => line.length <= longestDateLine)
  const places = [...dated, address, ...seen, onlyDay(ownTimes), metas.get('datecreated')?.[0]]
  return places.map((text) => findDate(text ?? '')?.date).find((date) => date !== undefined)
}

/**
 * Moments of `<time>` that belong to the article: those in `<main>`, `<article>` and the content that was found; where
 * these have none, those of the page but for its head and foot, where clocks stand.
 */
export function ownTimesOf(page: Root, content: Root): string[] {
  const isMain = ({tagName}: Element) => tagName === 'main' || tagName === 'article'
  const within = [content, ...outermost(page, isMain, isSitePart)].flatMap((part) => timesIn(part))
  return within.length > 0 ? within : timesIn(page)
}

/** Moments of a tree, those in heads, feet and side parts of the page left out. */
function timesIn(tree: Root | Element): string[] {
  const isSite = tree.type === 'root' ? isSitePart : () => false
  return outermost(tree, ({tagName}) => tagName === 'time', isSite).map((time) =>
    String(time.properties.dateTime ?? textOf(time)),
  )
}

type Test = (element: Element) => boolean

/** Elements that are wanted and stand in none such, in order; nothing is sought in what is shunned. */
function outermost(node: Root | Element, isWanted: Test, isShunned: Test): Element[] {
  const found: Element[] = []
  for (const child of node.children) {
    if (child.type !== 'element' || isShunned(child)) continue
    if (isWanted(child)) found.push(child)
    else for (const inner of outermost(child, isWanted, isShunned)) found.push(inner)
  }
  return found
}

function isSitePart({tagName}: Element): boolean {
  return siteParts.has(tagName)
}

const siteParts = new Set(['header', 'footer', 'nav', 'aside'])

/** The day that all moments with a whole date name. */
function onlyDay(moments: readonly string[]): IsoDate | undefined {
  const days = new Set(moments.flatMap((moment) => findDate(moment)?.date ?? []))
  return days.size === 1 ? [...days][0] : undefined
}

/** Letters of the longest line that says when an article appeared. */
const longestDateLine = 120

function localDay(
  told: string,
  moments: readonly string[],
  address: IsoDate | undefined,
): IsoDate | undefined {
  const day = findDate(told)?.date
  if (!day || !universal.test(told)) return day
  const same = moments.find((moment) => !universal.test(moment) && isSameMoment(told, moment))
  const own = same ? findDate(same)?.date : address
  return own && daysBetween(own, day) === 1 ? own : day
}

/** Whether minutes and seconds agree, as they do in nearly all time zones. */
function isSameMoment(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => text.match(/\d{2}:(\d{2}:\d{2})/u)?.[1])
  return first !== undefined && first === second
}

function daysBetween(a: IsoDate, b: IsoDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}

function dateInAddress(address: string): IsoDate | undefined {
  const [, year, month = '', day, whole] = address.match(inAddress) ?? []
  if (whole) return findDate(whole)?.date
  if (!year) return undefined
  return findDate(/\d/u.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`)?.date
}
