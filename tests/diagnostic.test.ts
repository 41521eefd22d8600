import {expect, it} from 'vitest'
import {BuildError, formatDiagnostic, Report} from '../src/diagnostic.js'

it('notes the same trouble once, though two stages meet it', () => {
  const report = new Report()
  report.add('glyph-missing', 'No face has `☃`.')
  report.add('glyph-missing', 'No face has `☃`.')
  report.add('glyph-missing', 'No face has `☃`.', {place: {file: 'sources/a.txt'}})
  expect(report.diagnostics).toHaveLength(2)
})

it('takes over what was noted elsewhere, behind its own', () => {
  const [report, aside] = [new Report(), new Report()]
  aside.add('browser-sandbox', 'It runs without.', {hint: 'Look.'})
  report.add('source-empty', 'It is empty.', {place: {file: 'sources/a.txt', line: 1}})
  report.include(aside)
  expect(report.diagnostics.map(({code, hint}) => [code, hint])).toEqual([
    ['source-empty', undefined],
    ['browser-sandbox', 'Look.'],
  ])
})

it('stops between stages for errors only', () => {
  const report = new Report()
  report.add('source-empty', 'It is empty.')
  expect(() => report.stopIfFailed()).not.toThrow()
  report.add('source-none', 'There is none.')
  expect(() => report.stopIfFailed()).toThrow(BuildError)
})

it('puts the place first, so that a terminal can jump to it', () => {
  const place = {file: 'edition.yaml', line: 4, column: 7}
  expect(
    formatDiagnostic({code: 'config-value', severity: 'error', message: 'Wrong.', place, hint: 'Mend it.'}),
  ).toBe('edition.yaml:4:7 error config-value\n  Wrong.\n  hint: Mend it.')
})
