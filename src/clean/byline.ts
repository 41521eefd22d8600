import {findDate} from '../text/dates.js'
import {isDateLine} from './date-line.js'

/** A name: one to five words that begin with a capital, particles between them. */
const name =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:de|da|di|van|von|der|bin|al|el|la|le|du|ten|ter|bint)\s)?\p{Lu}[\p{L}\p{M}.'’-]*){0,4}$/u

/** What follows the names on the line: day, time, post. */
const afterNames =
  /\s\|.*|\s[–—-]\s.*|,?\s(?:on\s)?(?:\d{1,2}\/\d{1,2}\/\d{2,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|updated\b|published\b|posted\b|on\s\|).*/iu

const lead = /^(?:posted by|written by|reported by|story by|words by|by|author)\s{0,2}:?\s+(?=\p{Lu})/iu

/** Names in a line such as `By Ann Marsh and R. Okafor`; none when it is not a byline. */
export function namesIn(text: string): string[] {
  const start = text.match(lead)
  if (!start || text.length > 140) return []
  const rest = text
    .slice(start[0].length)
    .replace(findDate(text)?.text ?? '|', '|')
    .replace(afterNames, '|')
    .replace(/\|.*$/u, '')
    .replace(/[\s,;.–—-]+$/u, '')
  const names = rest.split(/\s{0,3}(?:,|&|\band\b)\s{0,3}/u).filter(Boolean)
  return names.every((one) => name.test(one)) ? names : []
}

/** What a line such as `Port Harbour, Harbour News Bureau | Updated: 4 May 2025, 09:01` says. */
export interface Credit {
  place?: string
  publisher?: string
}

const desk = /\b(?:bureau|desk|correspondents?|reporters?|staff|team|service|agency|agencies|online)$/iu

/** Place and desk in a line of parts set apart by `|`, one of them a date; nothing for other lines. */
export function creditIn(text: string): Credit | undefined {
  const parts = text.split('|').map((part) => part.trim())
  const said = parts.filter((part) => !isDateLine(part))
  if (parts.length < 2 || said.length === parts.length || text.length > 140) return undefined
  const names = said.flatMap((part) => part.split(/,\s{0,3}/u)).filter(Boolean)
  if (!names.every((one) => name.test(one))) return undefined
  const publisher = names.find((one) => desk.test(one))
  const place = names.length === 2 && publisher !== undefined && names[0] !== publisher ? names[0] : undefined
  return {...(publisher ? {publisher} : {}), ...(place ? {place} : {})}
}

/** Whether a line says who wrote the article and nothing else. */
export function isByline(text: string): boolean {
  return namesIn(text).length > 0 || creditIn(text) !== undefined
}

/** Whether a line tells who reported, wrote and edited, after the article (`Reporting by R. Okafor; Editing by Ann Marsh`). */
export function isStaffNote(text: string): boolean {
  return (
    /^\(?(?:additional )?(?:reporting|writing|editing)\b.{0,20}? by \p{Lu}/iu.test(text) &&
    text.length < 400 &&
    /^[^.]{0,60}(?:[;.]|$)/u.test(text)
  )
}

/** Whether a line tells who the author is, after the article (example: `'(The writer is a former envoy.)'`). */
export function isAuthorNote(text: string): boolean {
  return /^\(?(?:the (?:writer|author)s?|writer|author) (?:is|was|are|were|can be|may be|teaches|works|writes)\b/iu.test(
    text,
  )
}
