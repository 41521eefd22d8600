/** Dates as newspapers write them. Only whole dates count: what lacks a year is not completed. */
import type {IsoDate} from '../model.js'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** `2025-01-30`, `2025/01/30`; what follows (`T17:30`) is left alone. */
const isoForm = /\b(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/u

/** `January 30, 2025`, `Jan. 30th 2025`, `May 4/2024`, `Sep21/2025`. */
const monthFirst = new RegExp(`\\b${month}\\.? ?(\\d{1,2})(?:st|nd|rd|th)?(?:, ?|/| )(\\d{4})\\b`, 'iu')

/** `30 January 2025`, `30th Jan. 2025`, `30-Jan-2025`. */
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]${month}\\.?,?[ -](\\d{4})\\b`, 'iu')

/** A date found in a text, and the stretch of text that says it. */
export interface FoundDate {
  date: IsoDate
  text: string
}

/**
 * The first whole date in a text.
 *
 * Dates of figures only are read when they begin with the year: `3/4/2025` means two days.
 */
export function findDate(text: string): FoundDate | undefined {
  const found = [
    read(text, isoForm, ([, year, number, day]) => [year, Number(number), day]),
    read(text, monthFirst, ([, name, day, year]) => [year, monthNumber(name), day]),
    read(text, dayFirst, ([, day, name, year]) => [year, monthNumber(name), day]),
  ]
  const first = found.filter((one) => one !== undefined).toSorted((a, b) => a.index - b.index)[0]
  return first && {date: first.date, text: first.text}
}

type Parts = [year: string | undefined, month: number, day: string | undefined]

function read(text: string, form: RegExp, partsOf: (match: RegExpMatchArray) => Parts) {
  const match = text.match(form)
  if (!match) return undefined
  const [year, number, day] = partsOf(match)
  const date = isoDate(Number(year), number, Number(day))
  return date ? {date, text: match[0], index: match.index ?? 0} : undefined
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

/** The date in ISO form, if the calendar has it. */
function isoDate(year: number, number: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, number - 1, day))
  const isReal = date.getUTCMonth() === number - 1 && date.getUTCDate() === day && year >= 1000
  return isReal ? date.toISOString().slice(0, 10) : undefined
}
