import {describe, expect, it} from 'vitest'
import {complainOf, count, formatBytes} from '../../src/cli/screen.js'
import type {World} from '../../src/cli/world.js'
import {type Code, type Diagnostic, Report} from '../../src/diagnostic.js'

/** As many notes as one likes, each of two lines, after those given first. */
function noted(codes: readonly Code[], file = 'sources/a.txt'): Diagnostic[] {
  const report = new Report()
  for (const [index, code] of codes.entries())
    report.add(code, `Number ${index}.`, {place: {file, line: index + 1}})
  return report.diagnostics
}

function said(diagnostics: readonly Diagnostic[], limit?: number, more: Partial<World> = {}): string {
  const lines: string[] = []
  const world = {environment: {}, complain: (text: string) => lines.push(text), ...more} as unknown as World
  complainOf(diagnostics, 'content/may', world, limit)
  return lines.join('')
}

describe('complainOf', () => {
  it('puts errors last, keeps the order of the build within a severity, and shows places from where one stands', () => {
    expect(said(noted(['config-value', 'meta-date-missing', 'source-twice', 'config-unknown']))).toBe(
      'content/may/sources/a.txt:2 info meta-date-missing\n  Number 1.\n' +
        'content/may/sources/a.txt:3 warning source-twice\n  Number 2.\n' +
        'content/may/sources/a.txt:1 error config-value\n  Number 0.\n' +
        'content/may/sources/a.txt:4 error config-unknown\n  Number 3.\n',
    )
  })

  it('leaves places alone that are not in the edition folder', () => {
    expect(said(noted(['template-field'], 'templates/book.hbs'))).toMatch(/^templates\/book\.hbs:1 error/u)
  })

  it('shows what fits and says how much does not: notes go before warnings, errors never', () => {
    const many = noted([
      'meta-date-missing',
      'source-twice',
      'meta-date-missing',
      'source-twice',
      'config-value',
    ])
    expect(said(many, 6)).toBe(
      '… and 1 more: `briefbook check content/may` shows all.\n' +
        'content/may/sources/a.txt:1 info meta-date-missing\n  Number 0.\n' +
        'content/may/sources/a.txt:2 warning source-twice\n  Number 1.\n' +
        'content/may/sources/a.txt:4 warning source-twice\n  Number 3.\n' +
        'content/may/sources/a.txt:5 error config-value\n  Number 4.\n',
    )
    expect(said(many, 0)).toContain('error config-value')
  })

  const terminal = {} as NodeJS.WriteStream
  it.each([
    ['is coloured on a terminal', {terminal}, true],
    ['is plain elsewhere', {}, false],
    ['is plain under NO_COLOR', {terminal, environment: {NO_COLOR: '1'}}, false],
    [
      'is coloured when NO_COLOR is empty, as no-color.org has it',
      {terminal, environment: {NO_COLOR: ''}},
      true,
    ],
    ['is plain on a terminal that knows no colours', {terminal, environment: {TERM: 'dumb'}}, false],
  ])('%s', (_, world, coloured) => {
    expect(said(noted(['config-value']), undefined, world).includes('\u001B[31merror')).toBe(coloured)
  })
})

it.each([
  [0, '0 words'],
  [1, '1 word'],
  [2140, '2,140 words'],
])('counts %i', (number, expected) => {
  expect(count(number, 'word')).toBe(expected)
})

it.each([
  [999, '999 B'],
  [1500, '2 kB'],
  [999_499, '999 kB'],
  [12_345_678, '12.3 MB'],
])('shortens %i bytes', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected)
})
