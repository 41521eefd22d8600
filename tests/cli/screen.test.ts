import {describe, expect, it} from 'vitest'
import {complainOf, count, formatBytes, printable, shorten} from '../../src/cli/screen.js'
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
  const world = {
    environment: {},
    workingFolder: '/home/editor',
    complain: (text: string) => lines.push(text),
    ...more,
  } as unknown as World
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

  it('shows places of characters in sources from where one stands, too', () => {
    expect(said(noted(['glyph-missing']))).toMatch(/^content\/may\/sources\/a\.txt:1 warning/u)
  })

  it('shows paths of files that could not be written as short as they were typed', () => {
    const report = new Report()
    const file = '/home/editor/dist/may/may.pdf'
    report.add('output-unwritable', `\`${file}\` cannot be written (\`EACCES\`).`, {place: {file}})
    expect(said(report.diagnostics)).toBe(
      'dist/may/may.pdf error output-unwritable\n  `dist/may/may.pdf` cannot be written (`EACCES`).\n',
    )
  })

  it('lets no name of a file give orders to the terminal, or take a line of its own', () => {
    const report = new Report()
    const file = 'sources/\u001B[31mred\nerror.txt'
    report.add('source-empty', `\`${file}\` is empty.`, {place: {file}, hint: `Delete \`${file}\`.`})
    expect(said(report.diagnostics)).toBe(
      'content/may/sources/�[31mred error.txt warning source-empty\n' +
        '  `sources/�[31mred error.txt` is empty.\n  hint: Delete `sources/�[31mred error.txt`.\n',
    )
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

it('prints line ends and tabs of a text, and no other control characters', () => {
  expect(printable('a\tb\nc\u0007\u001B]0;x\u009B2J\u007F')).toBe('a\tb\nc��]0;x�2J�')
})

it.each([
  ['fits', 4, 'fits'],
  ['too long', 4, 'too…'],
  ['two\nlines', 9, 'two lines'],
])('shortens %j to %i characters', (text, limit, expected) => {
  expect(shorten(text, limit)).toBe(expected)
})
