import {describe, expect, it} from 'vitest'
import type {Destination} from '../../../src/output/pdf/destinations.js'
import {fillPages, movedAnchors, numberOf, planPages} from '../../../src/output/pdf/pages.js'

/** Destinations on these pages, by anchor. */
function on(pages: Record<string, number>): Map<string, Destination> {
  return new Map(Object.entries(pages).map(([anchor, page]) => [anchor, {page, target: `[${page} 0 R]`}]))
}

const blank = (anchor: string) => `<div class="blank-page" data-before="${anchor}" hidden></div>`
const shown = (anchor: string) => `<div class="blank-page" data-before="${anchor}"></div>`
const folio = (anchor: string, number = '') => `<span class="folio" data-folio="${anchor}">${number}</span>`

describe('planPages', () => {
  it('puts a blank page before what would open on the left, and moves all that follows', () => {
    const markup = ['one', 'two', 'three', 'four'].map(blank).join('')
    const plan = planPages(
      markup,
      'one',
      on({front: 1, one: 2, inside: 3, two: 5, three: 7, deep: 7, four: 10}),
    )
    expect([...plan.blanksBefore]).toEqual(['one', 'two', 'four'])
    expect(Object.fromEntries(plan.pageByAnchor)).toEqual({
      front: 1,
      one: 3, // one blank before it
      inside: 4,
      two: 7, // would be 6: a second blank
      three: 9,
      deep: 9,
      four: 13,
    })
  })

  it('puts none where everything opens on the right as it is', () => {
    const plan = planPages(blank('one'), 'one', on({one: 3}))
    expect(plan).toEqual({pageByAnchor: new Map([['one', 3]]), blanksBefore: new Set(), bodyPage: 3})
  })

  it('begins arabic numbers where the first chapter is, blank pages counted', () => {
    expect(planPages(blank('one'), 'one', on({one: 4})).bodyPage).toBe(5)
    expect(planPages(blank('one'), undefined, on({one: 4})).bodyPage).toBe(undefined)
  })

  it('fails on an opener to which nothing links, as its page is not known', () => {
    expect(() => planPages(blank('lost'), undefined, on({}))).toThrow('Nothing links to `#lost`')
    expect(() => planPages('', 'lost', on({}))).toThrow('Nothing links to `#lost`')
  })
})

describe('fillPages', () => {
  it('writes numbers into their boxes and shows the blank pages that are needed', () => {
    const plan = planPages(blank('one') + blank('two'), 'one', on({contents: 2, one: 3, two: 6}))
    const markup = `${folio('contents')}${blank('one')}${folio('two')}${blank('two')}${folio('one')}`
    expect(fillPages(markup, plan)).toBe(
      `${folio('contents', 'ii')}${blank('one')}${folio('two', '5')}${shown('two')}${folio('one', '1')}`,
    )
  })

  it('takes an anchor for what it is, however it is spelled', () => {
    const plan = planPages('', undefined, on({$1: 7, 'lịch-sử': 8}))
    expect(fillPages(folio('$1') + folio('lịch-sử'), plan)).toBe(folio('$1', '7') + folio('lịch-sử', '8'))
  })
})

describe('movedAnchors', () => {
  const plan = planPages(blank('two'), undefined, on({one: 1, two: 2}))

  it('finds nothing where the print is as planned', () => {
    expect(movedAnchors(plan, on({one: 1, two: 3, more: 9}))).toEqual([])
  })

  it('finds what is on another page or on none', () => {
    expect(movedAnchors(plan, on({one: 2}))).toEqual([
      {anchor: 'one', planned: 1, found: 2},
      {anchor: 'two', planned: 3, found: 0},
    ])
  })
})

it.each([
  [1, 10, 'i'],
  [4, 10, 'iv'],
  [9, 10, 'ix'],
  [10, 10, '1'],
  [48, 100, 'xlviii'],
  [1994, 2000, 'mcmxciv'],
  [413, 10, '404'],
  [7, undefined, '7'],
])('numbers page %i, when the body begins on page %s, as %s', (page, bodyPage, expected) => {
  expect(numberOf(page, {bodyPage})).toBe(expected)
})
