import {expect, it} from 'vitest'
import {startTimer} from '../../src/cli/timing.js'

/** A timer whose clock shows each of these moments in turn, in milliseconds. */
function timerAt(...moments: number[]) {
  return startTimer(() => moments.shift() ?? Number.NaN)
}

it('lets a stage begin where the last one ended, unless it says that it begins', () => {
  const timer = timerAt(1000, 1200, 1300, 1500, 2000, 2600, 3000)
  timer.note('read', 5, 5)
  timer.note('clean', 1, 2)
  timer.note('clean', 2, 2)
  timer.note('pdf', 0, 1)
  timer.note('pdf', 1, 1)
  expect(timer.read()).toEqual({read: 0.2, clean: 0.3, pdf: 0.6, total: 2})
})

it('keeps stages apart that run at the same time', () => {
  const timer = timerAt(0, 100, 200, 700, 900, 1000)
  timer.note('pdf', 0, 1)
  timer.note('epub', 0, 1)
  timer.note('epub', 1, 1)
  timer.note('pdf', 1, 1)
  expect(timer.read()).toEqual({pdf: 0.8, epub: 0.5, total: 1})
})
