/** The program with a browser: whole builds, and builds that are broken off. Runs `dist-js`, which `npm test` compiles. */
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {exit, Interruption} from '../../src/cli/exit.js'
import {runBriefbook, temporaryFolder} from '../helpers/world.js'

const program = path.join(import.meta.dirname, '../../dist-js/cli/bin.js')

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder()
  await runBriefbook(folder, ['init', 'may'])
})
afterAll(() => rm(folder, {recursive: true, force: true}))

describe('briefbook build', () => {
  it('makes PDF, EPUB and JSON, and says how many pages there are', async () => {
    const {code, printed, complained} = await runBriefbook(folder, ['build', 'may'])
    expect(code).toBe(exit.done)
    expect(complained).toContain('may: printed the PDF\n')
    expect(complained).toContain('may: packed the EPUB\n')
    expect(printed).toMatch(/^ {2}dist\/may\/may\.pdf +\d+ kB, \d+ pages$/mu)
    expect(await readdir(path.join(folder, 'dist/may'))).toEqual(['edition.json', 'may.epub', 'may.pdf'])
  })

  it('makes only what it is asked for', async () => {
    const {printed} = await runBriefbook(folder, [
      'build',
      'may',
      '--format',
      'epub',
      '--out',
      'books',
      '--json',
    ])
    const [built] = JSON.parse(printed).editions
    expect(built).toMatchObject({
      ok: true,
      pages: null,
      files: [{path: path.join('books', 'may', 'may.epub')}],
    })
    expect(await readdir(path.join(folder, 'books/may'))).toEqual(['may.epub'])
  })

  it('fails with a word on the browser that is not there', async () => {
    const {code, complained} = await runBriefbook(folder, [
      'build',
      'may',
      '--out',
      'none',
      '--browser',
      'no-such-file',
    ])
    expect(code).toBe(exit.material)
    expect(complained).toContain('error browser-missing')
    expect(await readdir(folder)).not.toContain('none')
  })
})

it('doctor finds all in order, and says which browser and why', async () => {
  const {code, printed} = await runBriefbook(folder, ['doctor'])
  expect(printed).toMatch(/^ok {4}Browser {2}\S+\/\d[\d.]* \((?:bundled|installed)\)$/mu)
  expect(printed).toMatch(/^ok {4}Trial/mu)
  expect(code).toBe(exit.done)
})

it('doctor says what does not work, and what to do', async () => {
  const {code, printed, complained} = await runBriefbook(folder, ['doctor', '--browser', 'no-such-file'])
  expect(code).toBe(exit.material)
  expect(printed).toContain('fails Browser')
  expect(complained).toMatch(/error browser-missing\n.*\n {2}hint: /u)
})

it('doctor fails where Node is too old', async () => {
  const {code, printed} = await runBriefbook(folder, ['doctor'], {nodeVersion: '20.9.1'})
  expect(code).toBe(exit.material)
  expect(printed).toMatch(/^fails Node {5}20\.9\.1 \(needs >=20\.11\)$/mu)
})

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends the browser, leaves nothing behind, and keeps the last good edition',
  async (signal, expected) => {
    await runBriefbook(folder, ['build', 'may', '--quiet'])
    const file = path.join(folder, 'dist/may/may.pdf')
    const before = await readFile(file)
    const temporary = await mkdtemp(path.join(tmpdir(), 'briefbook-signal-'))

    const cache = path.join(tmpdir(), 'briefbook-tests')
    const child = spawn(process.execPath, [program, 'build', 'may'], {
      cwd: folder,
      env: {...process.env, TMPDIR: temporary, BRIEFBOOK_CACHE: cache, SOURCE_DATE_EPOCH: '1'},
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await once(child.stderr, 'data') // The first stage is over, so the browser has been started.
    child.kill(signal)
    const [code] = await once(child, 'exit')

    expect(code).toBe(expected)
    expect(await readdir(temporary)).toEqual([])
    expect(await readdir(path.join(folder, 'dist/may'))).toEqual(['edition.json', 'may.epub', 'may.pdf'])
    expect((await readFile(file)).equals(before)).toBe(true)
    await rm(temporary, {recursive: true})
  },
)

/** A program that is no browser. Returns its path. */
async function noBrowser(script: string): Promise<string> {
  const file = path.join(folder, 'no-browser')
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
  return file
}

it('ends at once when it is interrupted while the browser starts', async () => {
  const browser = await noBrowser('exec sleep 60')
  const stop = new AbortController()
  const interrupt = () => stop.abort(new Interruption('SIGINT')) // At the first word: sources were read meanwhile.
  const start = performance.now()
  const {code} = await runBriefbook(folder, ['build', 'may', '--browser', browser], {
    signal: stop.signal,
    complain: interrupt,
  })
  expect(code).toBe(130)
  expect(performance.now() - start).toBeLessThan(5000)
})

it.each([
  ['without a word', 'exit 0', 'did not start: it ended without a word.'],
  [
    'with several',
    'echo "unknown option --x" >&2; echo "Try --help" >&2',
    'did not start: unknown option --x.',
  ],
])('says that what ends %s may be no browser', async (_, script, words) => {
  const browser = await noBrowser(script)
  const {code, complained} = await runBriefbook(folder, ['build', 'may', '--quiet', '--browser', browser])
  expect(code).toBe(exit.material)
  expect(complained).toContain(words)
  expect(complained).toContain('hint: make sure that it is Chrome or Chromium')
})

it('clears away what killed runs left, and unpacks a browser again that was cleared away half', async () => {
  const temporary = await mkdtemp(path.join(tmpdir(), 'briefbook-left-'))
  const cache = path.join(temporary, 'cache')
  for (const name of [
    'cache/chromium-147.0.0/fonts',
    'cache/chromium-147.0.0.unpacking-abcdef',
    'briefbook-profile-abcdef',
  ]) {
    await mkdir(path.join(temporary, name), {recursive: true})
    await utimes(path.join(temporary, name), 1, 1)
  }
  const {code} = await runBriefbook(folder, ['build', 'may', '--quiet', '--format', 'epub'], {
    environment: {BRIEFBOOK_CACHE: cache},
    temporaryFolder: temporary,
  })
  expect(code).toBe(exit.done)
  expect(await readdir(temporary)).toEqual(['cache'])
  expect(await readdir(cache)).toEqual(['chromium-147.0.0'])
  await rm(temporary, {recursive: true})
})
