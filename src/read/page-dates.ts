import type {IsoDate} from '../model.js'
import {findDate} from '../text/dates.js'
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
 * The day an article appeared: JSON-LD, `<meta>`, elements marked with it, the address, a line near the title, any
 * `<time>`. A moment told in universal time gives way to the same moment in the paper's own, and to the address,
 * where that is the day before or after.
 *
 * @param near
 *   Lines around the title.
 */
export function publishedOf(head: Head, linked: LinkedData, near: readonly string[]): IsoDate | undefined {
  const {metas, dated, times, addresses} = head
  const told = [linked.published, ...dateMetas.flatMap((name) => metas.get(name) ?? [])]
  const sure = told.find((text) => findDate(text ?? ''))
  const address = addresses.map(dateInAddress).find((date) => date !== undefined)
  if (sure) return localDay(sure, [...times, ...dated], address)
  const seen = near.filter((line) => line.length <= longestDateLine)
  const places = [...dated, address, ...seen, times[0], metas.get('datecreated')?.[0]]
  return places.map((text) => findDate(text ?? '')?.date).find((date) => date !== undefined)
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
