import {readdir} from 'node:fs/promises'
import {describe, expect, it} from 'vitest'
import {exit, Interruption} from '../../src/cli/exit.js'
import {runBriefbook, temporaryFolder} from '../helpers/world.js'

const here = '/'

describe('help', () => {
  it('names every command, gives examples and the codes it ends with', async () => {
    const {code, printed, complained} = await runBriefbook(here, ['--help'])
    expect({code, complained}).toEqual({code: exit.done, complained: ''})
    for (const word of ['build', 'check', 'clean', 'init', 'doctor', 'Examples:', 'Ends with 0'])
      expect(printed).toContain(word)
  })

  it.each(['build', 'check', 'clean', 'init', 'doctor'])('is there for `%s`', async (command) => {
    const {code, printed} = await runBriefbook(here, [command, '--help'])
    expect(code).toBe(exit.done)
    expect(printed).toContain(`Usage: briefbook ${command}`)
  })

  it('is what one gets without a command, as trouble', async () => {
    const {code, printed, complained} = await runBriefbook(here, [])
    expect({code, printed}).toEqual({code: exit.usage, printed: ''})
    expect(complained).toContain('Usage: briefbook')
  })

  it('shows the version', async () => {
    expect(await runBriefbook(here, ['--version'])).toEqual({
      code: exit.done,
      printed: '1.2.3\n',
      complained: '',
    })
  })
})

it.each([
  ['a command', ['biuld'], "unknown command 'biuld' (Did you mean build?)"],
  ['a flag', ['build', '--fromat', 'pdf'], "unknown option '--fromat' (Did you mean --format?)"],
  [
    'a format',
    ['build', '--format', 'pdf,docx'],
    "option '-f, --format <list>' argument 'pdf,docx' is invalid. `docx` is none of pdf, epub, json.",
  ],
  [
    'formats that are none',
    ['build', '--format', ' ,'],
    "option '-f, --format <list>' argument ' ,' is invalid. Name one at least of pdf, epub, json.",
  ],
  ['a value', ['build', '--out'], "option '-o, --out <folder>' argument missing"],
  ['a file', ['clean'], "missing required argument 'file'"],
])('says in one sentence what is wrong with %s', async (_, args, sentence) => {
  expect(await runBriefbook(here, args)).toEqual({
    code: exit.usage,
    printed: '',
    complained: `briefbook: ${sentence}\nSee \`briefbook --help\`.\n`,
  })
})

it('takes the blame for what nobody foresaw, with the stack', async () => {
  const now = () => {
    throw new TypeError('no clock')
  }
  const {code, complained} = await runBriefbook(here, ['build', 'x'], {now})
  expect(code).toBe(exit.ourMistake)
  expect(complained).toMatch(
    /^This is a mistake in briefbook, not in your files\.\n.*\n\nbriefbook 1\.2\.3, Node 20\.11\.0\nTypeError: no clock\n {4}at /u,
  )
})

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('ends as a shell expects after %s, and writes nothing', async (signal, expected) => {
  const folder = await temporaryFolder()
  await runBriefbook(folder, ['init', 'may'])
  const interruption = new AbortController()
  interruption.abort(new Interruption(signal))
  const run = await runBriefbook(folder, ['build', 'may', '--format', 'json', '--quiet'], {
    signal: interruption.signal,
  })
  expect(run).toEqual({code: expected, printed: '', complained: ''})
  expect(await readdir(folder)).toEqual(['may'])
  expect((await runBriefbook(folder, ['check', 'may'], {signal: interruption.signal})).code).toBe(expected)
})
