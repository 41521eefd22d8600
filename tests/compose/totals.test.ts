import {expect, it} from 'vitest'
import {totalsOf} from '../../src/compose/totals.js'
import {madeEdition} from '../helpers/made-edition.js'

const {articles, passages, references, removed, repairs} = madeEdition()

it('counts what is printed, merged and left out, so that they add up to all passages', () => {
  const [first, ...others] = passages
  const some = [{...first!, omitted: 'no theme claims it'}, ...others]
  const {printed, merged, omitted} = totalsOf({articles, passages: some, references, removed, repairs})
  expect(omitted).toBe(1)
  expect(merged).toBe(2)
  expect(printed + merged + omitted).toBe(passages.length)
})

it('counts the words that were removed, not those that were kept apart', () => {
  expect(totalsOf({articles, passages, references, removed, repairs}).wordsRemoved).toBe(4)
})

it('does not count what was removed from an excluded source', () => {
  const excluded = articles.map((article) => ({...article, excluded: true}))
  const totals = totalsOf({articles: excluded, passages, references, removed, repairs})
  expect(totals).toMatchObject({wordsRead: 0, wordsRemoved: 0})
})
