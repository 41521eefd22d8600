import {expect, it} from 'vitest'
import {leadTagOf} from '../../src/clean/lead-tag.js'

it.each([
  ['Harbour (HNS) - The board met.', {place: 'Harbour', publisher: 'HNS'}],
  ['PORT HARBOUR (HNS) — The board met.', {place: 'PORT HARBOUR', publisher: 'HNS'}],
  ['(HarbourWorld) – The board met.', {publisher: 'HarbourWorld'}],
  ['(HNS)The board met.', {publisher: 'HNS'}],
  ['HNS - The board met.', {publisher: 'HNS'}],
  ['HARBOURNEXT – The board met.', {publisher: 'HARBOURNEXT'}],
  ['HARBOUR — The board met.', {place: 'HARBOUR'}],
  ['PORT HARBOUR — The board met.', {place: 'PORT HARBOUR'}],
  ['HARBOUR, D.C. — The board met.', {place: 'HARBOUR, D.C.'}],
  ['Harbour, May 4 (HNS) -- The board met.', {place: 'Harbour', publisher: 'HNS'}],
])('reads the tag of `%s`', (text, said) => {
  const tag = leadTagOf(text, '')
  expect(tag).toMatchObject(said)
  expect(text.slice(tag?.text.length)).toBe('The board met.')
})

it('takes a name in capitals for a place when the article writes it in small letters too', () => {
  expect(leadTagOf('HARBOUR – The board met.', 'The board of Harbour met.')).toMatchObject({place: 'HARBOUR'})
})

it('reads a whole date in a tag, and does not complete half a one', () => {
  expect(leadTagOf('HARBOUR, May 4, 2025 — The board met.', '')?.date?.date).toBe('2025-05-04')
  expect(leadTagOf('HARBOUR, May 4 — The board met.', '')).not.toHaveProperty('date')
})

it.each([
  'Today — today, we celebrate the harbour.',
  'FURTHERING THE TRADE: The board met.',
  'PRESIDENT MARSH: Good morning.',
  'The board (HNS) met.',
  'Ann Marsh - the engineer - met the board.',
])('sees no tag in `%s`', (text) => {
  expect(leadTagOf(text, '')).toBeUndefined()
})
