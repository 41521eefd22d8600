import {expect, it} from 'vitest'
import {uncapitalise} from '../../src/text/casing.js'
import {findDate} from '../../src/text/dates.js'

it.each([
  ['January 30, 2025 - 17:30', '2025-01-30'],
  ['Nov. 20, 2019, 9:28 AM UTC', '2019-11-20'],
  ['19 November 2019', '2019-11-19'],
  ['4th of it, 5th May 2025', '2025-05-05'],
  ['30-Jan-2025', '2025-01-30'],
  ['May 4/2024', '2024-05-04'],
  ['Sep21/2025', '2025-09-21'],
  ['2025-05-17T09:30:00Z', '2025-05-17'],
  ['/2018/10/09/page', '2018-10-09'],
])('finds the date in `%s`', (text, date) => {
  expect(findDate(text)?.date).toBe(date)
})

it.each(['3/4/2025', 'May 4', 'February 30, 2025', '2025', '2025-13-01', 'Maybe 4, 2025'])(
  'finds none in `%s`',
  (text) => {
    expect(findDate(text)).toBeUndefined()
  },
)

it('takes the first of two dates', () => {
  expect(findDate('4 May 2025, updated 2025-01-01')).toEqual({date: '2025-05-04', text: '4 May 2025'})
})

it.each([
  ['MOSCOW', 'Moscow'],
  ['HÀ NỘI', 'Hà Nội'],
  ['WASHINGTON, D.C.', 'Washington, D.C.'],
  ['Port Harbour', 'Port Harbour'],
])('writes %s as %s', (loud, quiet) => {
  expect(uncapitalise(loud)).toBe(quiet)
})
