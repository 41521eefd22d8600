import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {parse} from 'yaml'
import {placePassages} from '../../src/compose/themes.js'
import type {Passage, Theme} from '../../src/model.js'
import {madePassage, madeTheme} from '../helpers/passage.js'

const economy = madeTheme({id: 'economy', terms: {tariff: 3, 'central bank': 3, trade: 2, money: 1}})
const diplomacy = madeTheme({id: 'diplomacy', terms: {ambassador: 3, 'trade talks': 4, talks: 1}})

/** Themes of passages of one article, given by their texts. */
function themesOf(texts: string[], themes: readonly Theme[] = [economy, diplomacy]) {
  const passages = texts.map((text, index) => madePassage({text, index}))
  return placePassages(passages, themes).map(({theme}) => theme)
}

it('places a passage by its terms', () => {
  expect(themesOf(['The tariff on cod fell.', 'The ambassador came.'])).toEqual(['economy', 'diplomacy'])
})

it('says which terms spoke for each theme, heaviest first, and who came second', () => {
  const [placement] = placePassages(
    [madePassage({text: 'Trade, money and the tariff, said the ambassador.'})],
    [diplomacy, economy],
  )
  expect(placement?.scores).toMatchObject([
    {theme: 'economy', because: ['tariff', 'trade', 'money']},
    {theme: 'diplomacy', because: ['ambassador']},
  ])
})

it('gives scores that together make one', () => {
  const [placement] = placePassages(
    [madePassage({text: 'The ambassador on the tariff.'})],
    [economy, diplomacy],
  )
  expect(placement?.scores.reduce((sum, {score}) => sum + score, 0)).toBeCloseTo(1, 3)
})

it('leaves to `other` what no theme has a term for, with no scores', () => {
  const [placement] = placePassages([madePassage({text: 'Snow fell.'})], [economy, diplomacy])
  expect(placement).toMatchObject({theme: 'other', scores: []})
})

it('leaves to `other` what has only a hint', () => {
  expect(themesOf(['There was money.'])).toEqual(['other'])
})

it('takes a hint when the passages around it are of the same theme', () => {
  expect(themesOf(['The tariff on cod fell.', 'There was money.', 'The tariff on eel fell.'])).toEqual([
    'economy',
    'economy',
    'economy',
  ])
})

it('places nothing by its surroundings alone', () => {
  expect(themesOf(['The tariff on cod fell.', 'Snow fell.', 'The tariff on eel fell.'])[1]).toBe('other')
})

const both = 'The ambassador on the tariff.'

it('listens to the passages next to one, when the passage itself speaks for two themes', () => {
  const texts = ['The tariff on cod.', both, 'The tariff on eel.', 'The ambassador.', 'An ambassador.']
  expect(themesOf(texts, [diplomacy, economy])[1]).toBe('economy')
})

it('listens to the whole article, when the passages next to one say nothing', () => {
  expect(themesOf([both, 'Snow fell.', 'The tariff on cod.'], [diplomacy, economy])[0]).toBe('economy')
})

it('does not listen to other articles', () => {
  const passages = ['a', 'b', 'a'].map((article, index) =>
    madePassage({article, index, text: article === 'a' ? 'The tariff on cod fell.' : 'There was money.'}),
  )
  expect(placePassages(passages, [economy, diplomacy])[1]?.theme).toBe('other')
})

it('takes a hint under a heading of the same theme', () => {
  const under = (trail: string[]) =>
    placePassages([madePassage({text: 'There was money.', trail})], [economy])[0]
  expect(under([])?.theme).toBe('other')
  expect(under(['The tariff', 'On cod'])?.theme).toBe('economy')
})

it('listens more to the first sentence than to the rest', () => {
  const first = 'The ambassador spoke first.'
  const second = 'The tariff was named.'
  expect(themesOf([`${first} ${second}`])).toEqual(['diplomacy'])
  expect(themesOf([`${second} ${first}`])).toEqual(['economy'])
})

it('is not swayed by one term said over and over', () => {
  expect(themesOf(['Trade, trade, trade, trade, says the ambassador at the talks.'])).toEqual(['diplomacy'])
})

it('gives a tie to the theme that comes first', () => {
  const text = 'The ambassador on the tariff.'
  expect(themesOf([text], [economy, diplomacy])).toEqual(['economy'])
  expect(themesOf([text], [diplomacy, economy])).toEqual(['diplomacy'])
})

it('keeps the order of the passages and leaves them as they were', () => {
  const passages = ['Snow.', 'The tariff.'].map((text, index) => madePassage({text, index}))
  const before = structuredClone(passages)
  expect(placePassages(passages, [economy]).map(({passage}) => passage)).toEqual(before)
  expect(passages).toEqual(before)
})

it('has nothing for nothing', () => {
  expect(placePassages([], [economy])).toEqual([])
})

const builtIn = builtInThemes()

function builtInThemes(): Theme[] {
  const file = path.join(import.meta.dirname, '../../content/themes.yaml')
  const raw: Record<string, Omit<Theme, 'id'>> = parse(readFileSync(file, 'utf8'))
  return Object.entries(raw).map(([id, theme]) => ({id, ...theme}))
}

it.each([
  ['history', 'Sailors of both navies fought side by side in the war of 1951, and veterans laid wreaths.'],
  ['history', 'The two empires signed a peace treaty after the uprising was put down in the 19th century.'],
  ['economy', 'Exports of garments rose by 12 per cent and the central bank cut interest rates.'],
  ['economy', 'The joint venture will build a container port and a gas pipeline worth 2 billion dollars.'],
  [
    'education',
    'The ministry offers 300 scholarships a year to students of mathematics at state universities.',
  ],
  ['education', 'Vocational training for nurses begins in May at the technical college.'],
  ['diplomacy', 'The foreign minister received the ambassador and they reaffirmed bilateral ties.'],
  ['diplomacy', 'The defence ministers will hold talks on maritime security and joint exercises.'],
  ['society', 'Police arrested two men after a fire in a hospital injured nine patients.'],
  ['society', 'The orchestra opened the festival with folk songs and dances.'],
  ['other', 'It was a long day, and nobody said much on the way back.'],
])('knows %s with the themes that come with the program: %s', (theme, text) => {
  expect(placePassages([madePassage({text})], builtIn)[0]?.theme).toBe(theme)
})

it('places ten thousand passages in seconds', () => {
  const words = Object.keys(builtIn[1]?.terms ?? {}).map((term) => term.replace(/\*/gu, 's'))
  const passages = Array.from({length: 10_000}, (_, index): Passage => {
    const text = Array.from({length: 30}, (_, at) => words[(index * 7 + at * 13) % words.length]).join(
      ' of the ',
    )
    return madePassage({article: `a${Math.floor(index / 20)}`, index, text})
  })
  const start = performance.now()
  expect(placePassages(passages, builtIn)).toHaveLength(10_000)
  expect(performance.now() - start).toBeLessThan(10_000)
}, 30_000)
