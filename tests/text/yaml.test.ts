import {expect, it} from 'vitest'
import {z} from 'zod'
import {formatDiagnostic, Report} from '../../src/diagnostic.js'
import {nearestOf, parseYaml} from '../../src/text/yaml.js'

const schema = z.strictObject({
  title: z.string().min(1),
  date: z.iso.date(),
  editors: z.array(z.string()).default([]),
  page: z.strictObject({size: z.enum(['A4', 'A5']).default('A4'), marginMm: z.number().min(5)}).optional(),
  fallback: z.union([z.literal('omit'), z.strictObject({title: z.string()})]).optional(),
  terms: z.record(z.string(), z.number()).optional(),
})

function parse(text: string) {
  const report = new Report()
  const {value, placeOf} = parseYaml(text, 'edition.yaml', schema, report)
  return {value, placeOf, said: report.diagnostics.map(formatDiagnostic)}
}

it('gives the value with defaults filled in', () => {
  const {value, said} = parse('title: Harbour\ndate: 2025-05-17\n')
  expect(value).toEqual({title: 'Harbour', date: '2025-05-17', editors: []})
  expect(said).toEqual([])
})

it('knows where each value stands', () => {
  const {placeOf} = parse('title: Harbour\ndate: 2025-05-17\neditors:\n  - R. Okafor\n')
  expect(placeOf(['editors', 0])).toEqual({file: 'edition.yaml', line: 4, column: 5})
  expect(placeOf(['editors', 7])).toEqual({file: 'edition.yaml', line: 4, column: 3})
  expect(placeOf([])).toEqual({file: 'edition.yaml', line: 1, column: 1})
})

it('tells all mistakes at once, each with its place and what is allowed', () => {
  const {value, said} = parse(
    'titel: x\ndate: 2025-13-01\npage:\n  size: A45\n  marginMm: 2\n  colour: red\n',
  )
  expect(value).toBeUndefined()
  expect(said).toEqual([
    'edition.yaml:1:1 error config-value\n  `title` is missing; it must be text.',
    'edition.yaml:2:7 error config-value\n  `date` is `2025-13-01`, but must be a date such as `2025-05-17`.',
    'edition.yaml:4:9 error config-value\n  `page.size` is `A45`, but must be one of `A4`, `A5`.\n  hint: Did you mean `A4`?',
    'edition.yaml:5:13 error config-value\n  `page.marginMm` is `2`, but must be at least 5.',
    'edition.yaml:6:3 error config-unknown\n  `colour` is not known here.\n  hint: Allowed: `size`, `marginMm`.',
    'edition.yaml:1:1 error config-unknown\n  `titel` is not known here.\n  hint: Did you mean `title`? Allowed: `title`, `date`, `editors`, `page`, `fallback`, `terms`.',
  ])
})

it('looks into the member of a union that nearly fits', () => {
  const head = 'title: x\ndate: 2025-05-17\n'
  expect(parse(`${head}fallback: {titel: x}\n`).said.join()).toContain(
    '`titel` is not known here.\n  hint: Did you mean `title`?',
  )
  expect(parse(`${head}fallback: appendix\n`).said).toEqual([
    'edition.yaml:3:11 error config-value\n  `fallback` is `appendix`, but must be one of `omit`, or a map of names and values.',
  ])
})

it('names kinds of values in plain words', () => {
  const {said} = parse('title: 12\ndate: 2025-05-17\neditors: nobody\nterms: {port: much}\n')
  expect(said.join('\n')).toContain('`title` is `12`, but must be text.')
  expect(said.join('\n')).toContain('`editors` is `nobody`, but must be a list.')
  expect(said.join('\n')).toContain('`terms.port` is `much`, but must be a number.')
})

it('places broken YAML and keys that stand twice', () => {
  expect(parse('title: a: b\n').said.join()).toContain('hint: Put a value that holds `: ` or `#` in quotes')
  expect(parse('title: [x\n').said[0]).toMatch(/^edition\.yaml:\d+:\d+ error config-syntax/u)
  expect(parse('title: x\ntitle: y\n').said).toEqual([
    'edition.yaml:2:1 error config-syntax\n  A key stands twice in the same map.\n  hint: Take one of them away.',
  ])
})

it('refuses aliases that blow up', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefg'
    .split('')
    .map((name, index) => `${name}: &${name} [${`*${'abcdef'[index]},`.repeat(9)}]`)
    .join('\n')}\n`
  expect(parse(bomb).said.join()).toContain('Aliases refer to each other too often.')
})

it('takes an empty file for an empty map', () => {
  expect(parse('').said).toHaveLength(2)
})

it('suggests only what is near', () => {
  expect(nearestOf('econmy', ['history', 'economy'])).toBe('economy')
  expect(nearestOf('sport', ['history', 'economy'])).toBeUndefined()
})
