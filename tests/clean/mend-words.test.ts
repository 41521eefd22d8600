import {expect, it} from 'vitest'
import {cleanText, prose} from '../helpers/read-text.js'

function mend(line: string) {
  const {kept, article} = cleanText(`A title of the harbour\n\n${line}\n\n${prose.join('\n\n')}`)
  return {text: kept[0], repairs: article.repairs}
}

it('makes words whole again that an emoji broke, and says so', () => {
  const {text, repairs} = mend('The assistan🔥ce of the board was of sig🍌nificant help to the whole town.')
  expect(text).toBe('The assistance of the board was of significant help to the whole town.')
  expect(repairs.map(({before, after, line}) => [before, after, line])).toEqual([
    [
      'The assistan🔥ce of the board was of sig🍌nificant help',
      'The assistance of the board was of significant help',
      3,
    ],
  ])
})

it('puts one space in place of an emoji between words', () => {
  expect(mend('The board 👍🏽 met 👩‍👩‍👧 on Tuesday 🇻🇳 and voted for the plan of its engineer.').text).toBe(
    'The board met on Tuesday and voted for the plan of its engineer.',
  )
})

it('keeps signs and figures that are no emoji', () => {
  const line =
    'Harbour® charts ©2019 cost 12 crowns™ for 3 sheets, # and * not counted, the board said ↔ then.'
  expect(mend(line)).toEqual({text: line, repairs: []})
})

it('takes out characters that nobody sees', () => {
  expect(
    mend('The har\u00ADbour board\u200B met on Tuesday and voted for the plan of its engineer.').text,
  ).toBe('The harbour board met on Tuesday and voted for the plan of its engineer.')
})

it('keeps the joiners that other scripts are written with', () => {
  const line = 'می‌خواهم گفت که بندر باید باز بماند و کارگران آن باید دستمزد بیشتری بگیرند، گفت.'
  expect(mend(line).text).toContain('می\u200Cخواهم')
})

it('sets words apart that an emoji stood between', () => {
  expect(mend('The board and its friends🎉and the ferry 🎉 met on Tuesday to vote for the plan.').text).toBe(
    'The board and its friends and the ferry met on Tuesday to vote for the plan.',
  )
})

it('keeps the zero-width spaces that part words in scripts without spaces', () => {
  const line = 'កំពង់\u200Bផែ\u200Bនឹង\u200Bបើក'
  expect(mend(line)).toEqual({text: line, repairs: []})
})
