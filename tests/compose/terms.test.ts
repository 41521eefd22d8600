import {expect, it} from 'vitest'
import {foldedWords} from '../../src/compose/folding.js'
import {compileTerms, matchTerms} from '../../src/compose/terms.js'
import {madeTheme} from '../helpers/passage.js'

function matched(text: string, terms: Record<string, number>, others: Record<string, number> = {}) {
  const themes = [madeTheme({id: 'economy', terms}), madeTheme({id: 'history', terms: others})]
  return matchTerms(compileTerms(themes), foldedWords(text)).map(({theme, term}) => `${theme}: ${term}`)
}

it.each([
  ['a word', 'Tariffs fell.', ['economy: tariff']],
  ['a phrase', 'The Central Banks met.', ['economy: central bank']],
  ['a word at its edges only', 'The tariffication of riff.', []],
  ['a phrase only as a whole', 'The bank is central.', []],
  ['a beginning of a word', 'Investments and investors', ['economy: invest*', 'economy: invest*']],
  ['a phrase with an open word', 'joint ventures', ['economy: joint ventur*']],
  ['each mention', 'tariff upon tariff', ['economy: tariff', 'economy: tariff']],
])('finds %s', (_, text, expected) => {
  expect(matched(text, {tariff: 3, 'central bank': 3, 'invest*': 2, 'joint ventur*': 2})).toEqual(expected)
})

it('counts the longest of overlapping terms only, whichever theme it is of', () => {
  expect(matched('a strategic partnership', {partnership: 1}, {'strategic partnership': 3})).toEqual([
    'history: strategic partnership',
  ])
})

it('falls back to the shorter term when the longer one breaks off', () => {
  expect(matched('free trade grows', {'free trade agreement': 5, 'free trade': 3, trade: 1})).toEqual([
    'economy: free trade',
  ])
})

it('prefers a spelt-out word to a beginning, and a long beginning to a short one', () => {
  expect(matched('hospitality', {'hospital*': 3}, {hospitality: 1})).toEqual(['history: hospitality'])
  expect(matched('hospitals', {'hosp*': 3}, {'hospital*': 1})).toEqual(['history: hospital*'])
})

it('gives a term that two themes share to both', () => {
  expect(matched('a tariff', {tariff: 1}, {tariff: 2})).toEqual(['economy: tariff', 'history: tariff'])
})

it('counts two spellings of one term once', () => {
  expect(matched('programmes', {programme: 1, programs: 2})).toEqual(['economy: programme'])
})
