/** Dates, numbers and lists of names as the page shows them. */
import type {IsoDate} from '../model.js'

const dayMonthYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const grouped = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', {type: 'conjunction'})

/** A date in words (example: `'30 January 2025'`). */
export function longDate(date: IsoDate): string {
  return dayMonthYear.format(new Date(`${date}T00:00:00Z`))
}

/** A number with its noun (examples: `'1 source'`, `'1,204 words'`). */
export function countOf(count: number, noun: string): string {
  return `${numberOf(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** A number with its thousands apart (example: `'1,204'`). */
export function numberOf(count: number): string {
  return grouped.format(count)
}

/** Names as one phrase (example: `'A, B and C'`); `null` for none. */
export function namesOf(names: readonly string[]): string | null {
  return names.length > 0 ? list.format(names) : null
}

/** Years that dates cover (examples: `'2025'`, `'2015–2025'`); `null` for no dates. */
export function yearsOf(dates: readonly IsoDate[]): string | null {
  const years = dates.map((date) => date.slice(0, 4)).toSorted()
  const [first, last] = [years.at(0), years.at(-1)]
  if (first === undefined || last === undefined) return null
  return first === last ? first : `${first}–${last}`
}

/** Start of a text, cut between words with an ellipsis when it is longer than `length` characters. */
export function shorten(text: string, length: number): string {
  const characters = [...text]
  if (characters.length <= length) return text
  const cut = characters.slice(0, length).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`
}
