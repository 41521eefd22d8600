import {expect, it} from 'vitest'
import {foldedWords} from '../../src/compose/folding.js'

it.each([
  ['case and punctuation', 'Trade, TALKS!', ['trade', 'talk']],
  ['accents', 'Đà Nẵng café', ['da', 'nang', 'cafe']],
  ['possessives, typed and curly', "Japan’s port's", ['japan', 'port']],
  ['plurals', 'ministries taxes speeches classes tariffs', ['ministry', 'tax', 'speech', 'class', 'tariff']],
  ['British and American spelling', 'emphasised organizations', ['emphasized', 'organization']],
  [
    'British and American words',
    'defence programmes centres labour',
    ['defense', 'program', 'center', 'labor'],
  ],
  ['hyphens', 'people-to-people', ['people', 'to', 'people']],
  ['a star of a term', 'diplomat* exercise*', ['diplomat*', 'exercize*']],
])('folds %s', (_, text, words) => {
  expect(foldedWords(text)).toEqual(words)
})

it.each(['goods', 'customs', 'crisis', 'status', 'gas', 'congress', 'constructor'])(
  'leaves %s as it is',
  (word) => {
    expect(foldedWords(word)).toEqual([word])
  },
)

it('has nothing for a text without words', () => {
  expect(foldedWords(' … ')).toEqual([])
})
