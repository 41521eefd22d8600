import {expect, it} from 'vitest'
import {contradict, figuresOf} from '../../src/compose/figures.js'

it.each([
  ['grouped digits', '63,000 people', ['63000']],
  ['several groups', '1,234,567 tonnes', ['1234567']],
  ['decimals', '3.5 and 3,5', ['3.5']],
  ['words for powers of ten', '1,500 million and 1.5 billion', ['1500000000']],
  ['days and years', 'on 9 May 2014', ['9', '2014']],
  ['ranges', '60,000–80,000', ['60000', '80000']],
  ['none', 'no figures here', []],
])('reads %s', (_, text, figures) => {
  expect([...figuresOf(text)]).toEqual(figures)
})

it.each([
  ['the same figures', '3 of 5', '5 of 3', false],
  ['a figure that one leaves out', '3 ships on 9 May', '3 ships', false],
  ['no figures in one', '3 ships', 'ships', false],
  ['other figures', '3 ships', '4 ships', true],
  ['one figure that differs among several', '3 ships in 2014', '4 ships in 2014', true],
])('judges %s alike from both sides', (_, left, right, expected) => {
  expect(contradict(figuresOf(left), figuresOf(right))).toBe(expected)
  expect(contradict(figuresOf(right), figuresOf(left))).toBe(expected)
})
