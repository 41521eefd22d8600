import {expect, it} from 'vitest'
import {addToIndex, candidatesFor, emptyIndex, numberShingles} from '../../src/compose/candidates.js'

it('puts the rarest shingles of a text first, and of equally rare ones the first met', () => {
  const [, , last] = numberShingles([
    new Set(['all', 'two']),
    new Set(['all']),
    new Set(['all', 'two', 'y', 'x']),
  ])
  expect([...(last ?? [])]).toEqual([2, 3, 1, 0])
})

/** An index of texts that hold the given shingles, numbered from 0. */
function indexOf(...texts: number[][]) {
  const index = emptyIndex()
  for (const [number, shingles] of texts.entries()) addToIndex(index, number, Int32Array.from(shingles))
  return index
}

const asked = Int32Array.from([1, 2, 3, 4])

it('finds texts by the rarest shingles, those that share most of them first', () => {
  expect(candidatesFor(indexOf([1], [3, 2, 1], [9]), asked, 0.5)).toEqual([1, 0])
})

it('does not look at texts that share only what is left when enough is missing', () => {
  expect(candidatesFor(indexOf([3, 4]), asked, 0.75)).toEqual([])
  expect(candidatesFor(indexOf([2, 3, 4]), asked, 0.75)).toEqual([0])
})

it('finds what shares exactly as much as is asked for, where the machine rounds up', () => {
  const twenty = Int32Array.from({length: 20}, (_, index) => index)
  expect(candidatesFor(indexOf([...twenty.slice(9)]), twenty, 0.55)).toEqual([0])
})

it('finds nothing in an empty index, and nothing for an empty text', () => {
  expect(candidatesFor(emptyIndex(), asked, 0.5)).toEqual([])
  expect(candidatesFor(indexOf([1]), new Int32Array(), 0.5)).toEqual([])
})
