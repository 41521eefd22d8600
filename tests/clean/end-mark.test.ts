import {expect, it} from 'vitest'
import {endMarkOf} from '../../src/clean/end-mark.js'

it.each([
  ['The board met. — HNS', '— HNS', {publisher: 'HNS'}],
  ['The board met. — HNA/HNS', '— HNA/HNS', {publisher: 'HNA/HNS'}],
  ['“The board met.” — HNS', '— HNS', {publisher: 'HNS'}],
  ['The board met. (HNS)', '(HNS)', {publisher: 'HNS'}],
  ['The board met./.', '/.', {strong: true}],
  ['The board met. (Harbour/May 4/2024)', '(Harbour/May 4/2024)', {place: 'Harbour', strong: true}],
  ['The board met. (Harbour/Sep21/2025)', '(Harbour/Sep21/2025)', {place: 'Harbour', strong: true}],
  ['###', '###', {strong: true}],
  ['END', 'END', {strong: true}],
  ['-30-', '-30-', {strong: true}],
])('finds the mark of `%s`', (text, mark, said) => {
  const found = endMarkOf(text)
  expect(found).toMatchObject(said)
  expect(found?.text.trim()).toBe(mark)
})

it.each([
  'The board met.',
  'It joined the HNS',
  'a member of the board (HNS)',
  'The end.',
  'and/or.',
  'Ended in May.',
])('finds none in `%s`', (text) => {
  expect(endMarkOf(text)).toBeUndefined()
})
