import {findDate} from '../text/dates.js'

/** Words that may stand around a date without making it a sentence. */
const filler =
  /\b(?:first|last|published|publish|posted|updated|update|modified|created|released|issued|date|time|on|at|by|in|am|pm|a\.m|p\.m|gmt|utc|[ecmp][ds]?t|ist|ict|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b\.?/giu

const clock = /\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b/gu

/** A time of day and its zone, and nothing else (example: `'3:55 P.M. EDT'`). */
const timeLine = /^\d{1,2}[:.]\d{2}(?:\s{0,2}[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?(?:\s?\([^)]{0,20}\))?$/iu

/** A weekday and a date in any language (example: `'sexta-feira, 2 de maio de 2025 às 20:13'`). */
const anyTongue =
  /^\p{L}[\p{L}-]{1,20},? \d{1,2}\.?(?: de)? \p{L}{3,12}\.?(?: de)? \d{4}(?:,?(?: \p{L}{1,3})? \d{1,2}[:.h]\d{2})?$/u

/** Whether a line says when the article appeared and nothing else. */
export function isDateLine(text: string): boolean {
  if (text.length > 160) return false
  if (timeLine.test(text) || anyTongue.test(text)) return true
  const found = findDate(text)
  if (!found) return false
  const rest = text.replaceAll(found.text, ' ').replace(clock, ' ').replace(filler, ' ')
  return isEmptied(rest)
}

/** Nothing left but marks, figures of a time zone (`+07`), or the same date in figures. */
function isEmptied(rest: string): boolean {
  return !/[\p{L}]/u.test(rest.replace(/\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/gu, ' '))
}

/** Whether a date line gives the day of an update rather than of publication. */
export function saysUpdated(text: string): boolean {
  return /\b(?:updated?|modified)\b/iu.test(text) && !/\b(?:published|posted)\b/iu.test(text)
}
