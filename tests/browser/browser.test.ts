import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {Report} from '../../src/diagnostic.js'
import {findBrowser, openBrowser} from '../../src/output/browser.js'
import {codesOf, testChoice} from '../helpers/browser.js'

const linux = process.platform === 'linux' && process.arch === 'x64'

/** A folder of this test's own, for caches, profiles and made-up browsers. */
let folder: string
let report: Report
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'browser-test-'))
  report = new Report()
})
afterEach(() => rm(folder, {recursive: true}))

/** A program that stands in for a browser; `$@` is what it is started with. */
async function madeUp(script: string): Promise<string> {
  const file = path.join(folder, 'made-up-browser')
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
  return file
}

/** Command lines of all running processes that name this test's folder. */
async function processes(): Promise<string[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name))
  const lines = await Promise.all(
    numbers.map((number) => readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')),
  )
  return lines.filter((line) => line.includes(folder))
}

const sheet = {markup: '<!doctype html><title>t</title><p>text', assets: []}

describe('the bundled browser', () => {
  it.runIf(linux)('is unpacked once by two builds that need it at the same time', async () => {
    const cacheFolder = path.join(folder, 'cache')
    const choice = testChoice({cacheFolder})
    const [one, other] = await Promise.all([findBrowser(choice, report), findBrowser(choice, report)])
    expect(one).toEqual(other)
    expect(one).toMatchObject({from: 'bundled', why: expect.stringContaining('147.0.0')})
    expect(await readdir(cacheFolder)).toEqual(['chromium-147.0.0'])
    const browser = await openBrowser(testChoice({cacheFolder, temporaryFolder: folder}), report)
    expect(browser.version).toMatch(/Chrome\/147\./u)
    await browser.close()
    expect(codesOf(report)).toEqual([])
  })

  it.runIf(linux)('is not taken from a folder that was left half unpacked', async () => {
    const half = path.join(folder, 'chromium-147.0.0.unpacking-abcdef')
    await mkdir(half)
    await writeFile(path.join(half, 'chromium'), 'half')
    const {executable} = await findBrowser(testChoice({cacheFolder: folder}), report)
    expect(executable).toBe(path.join(folder, 'chromium-147.0.0', 'chromium'))
  })

  it('gives way to a browser that the user names', async () => {
    const executable = await madeUp('exit 0')
    const found = await findBrowser(testChoice({preferred: {executable, from: '--browser'}}), report)
    expect(found).toMatchObject({executable, from: '--browser', why: '`--browser` names it', environment: {}})
  })
})

describe('a browser that is not there', () => {
  it('is missing when the file named cannot be run', async () => {
    const preferred = {executable: path.join(folder, 'none'), from: 'BRIEFBOOK_BROWSER'}
    await expect(findBrowser(testChoice({preferred}), report)).rejects.toThrow(
      `The browser \`${folder}/none\`, set by \`BRIEFBOOK_BROWSER\`, is not a file that can be run.`,
    )
    expect(report.diagnostics).toMatchObject([
      {code: 'browser-missing', hint: expect.stringContaining('BRIEFBOOK_BROWSER')},
    ])
  })

  it('is missing on a machine for which none is bundled or known', async () => {
    const choice = testChoice({platform: 'plan9', arch: 'mips'})
    await expect(findBrowser(choice, report)).rejects.toThrow('no browser to print with on `plan9 mips`')
    expect(report.diagnostics).toMatchObject([
      {code: 'browser-missing', hint: expect.stringContaining('--browser')},
    ])
  })
})

describe('a browser that does not work', () => {
  it('says its last words when it does not start, and no stack', async () => {
    const executable = await madeUp(
      'echo "error while loading shared libraries: libmissing.so" >&2; exit 127',
    )
    const choice = testChoice({preferred: {executable, from: '--browser'}, temporaryFolder: folder})
    await expect(openBrowser(choice, report)).rejects.toThrow(
      'did not start: error while loading shared libraries: libmissing.so.',
    )
    expect(codesOf(report)).toEqual(['browser-failed'])
    expect(report.diagnostics[0]?.message).not.toContain('\n')
    expect(await readdir(folder)).toEqual(['made-up-browser'])
  })

  it('cannot start where it may have no profile', async () => {
    const choice = testChoice({temporaryFolder: path.join(folder, 'none')})
    await expect(openBrowser(choice, report)).rejects.toThrow('cannot have a profile in')
    expect(codesOf(report)).toEqual(['browser-failed'])
  })

  it.runIf(linux)('is started without its sandbox when there is none, and that is noted', async () => {
    const {executable, environment} = await findBrowser(testChoice(), report)
    const variables = Object.entries(environment).map(([name, value]) => `${name}="${value}"`)
    const script = await madeUp(`case "$*" in
      *--no-sandbox*) ${variables.join(' ')} exec "${executable}" "$@" ;;
      *) echo "FATAL: No usable sandbox! You can try using --no-sandbox." >&2; echo "#0 stack" >&2; exit 1 ;;
    esac`)
    const preferred = {executable: script, from: '--browser'}
    const browser = await openBrowser(testChoice({preferred, root: false, temporaryFolder: folder}), report)
    await browser.close()
    expect(report.diagnostics).toMatchObject([{code: 'browser-sandbox', severity: 'info'}])
  })

  it('fails what it was doing when it is ended from outside, and leaves nothing behind', async () => {
    const stop = new AbortController()
    const browser = await openBrowser(testChoice({temporaryFolder: folder, signal: stop.signal}), report)
    const printing = browser.print({...sheet, draft: false})
    stop.abort()
    await expect(printing).rejects.toThrow('browser-failed')
    await browser.close()
    expect(await readdir(folder)).toEqual([])
  })
})

describe('closing', () => {
  it.runIf(linux)('ends every process and removes the profile, also when done twice', async () => {
    const browser = await openBrowser(testChoice({temporaryFolder: folder}), report)
    await browser.print({...sheet, draft: false})
    expect(await processes()).not.toEqual([])
    await browser.close()
    await browser.close()
    expect(await processes()).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })
})

it('takes a picture as large as asked', async () => {
  const browser = await openBrowser(testChoice({temporaryFolder: folder}), report)
  const picture = Buffer.from(await browser.picture({...sheet, width: 200, height: 320, scale: 2}))
  await browser.close()
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([400, 640])
})
