import {describe, expect, it} from 'vitest'
import {countOf, longDate, namesOf, shorten, yearsOf} from '../../src/layout/formats.js'

describe('formats', () => {
  it.each([
    ['2025-01-30', '30 January 2025'],
    ['1950-12-31', '31 December 1950'],
    ['2024-02-29', '29 February 2024'],
  ])('writes %s as %s, in every time zone', (date, expected) => {
    expect(longDate(date)).toBe(expected)
  })

  it.each([
    [0, '0 sources'],
    [1, '1 source'],
    [1204, '1,204 sources'],
  ])('counts %i', (count, expected) => {
    expect(countOf(count, 'source')).toBe(expected)
  })

  it.each([
    [[], null],
    [['2025-01-30'], '2025'],
    [['2025-01-30', '2015-01-30', '2020-06-01'], '2015–2025'],
    [['2025-01-30', '2025-12-31'], '2025'],
  ])('covers %j', (dates, expected) => {
    expect(yearsOf(dates)).toBe(expected)
  })

  it('lists names', () => {
    expect(namesOf([])).toBeNull()
    expect(namesOf(['A', 'B', 'C'])).toBe('A, B and C')
  })

  it.each([
    ['short enough', 20, 'short enough'],
    ['cut between its words', 14, 'cut between…'],
    ['uninterruptedly', 5, 'unint…'],
    ['😀😀😀😀', 2, '😀😀…'],
  ])('shortens %s', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected)
  })
})
