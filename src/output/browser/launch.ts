/** Starting the browser, and leaving nothing behind. */
import {execFile} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import path from 'node:path'
import {type Browser, launch} from 'puppeteer-core'
import type {Report} from '../../diagnostic.js'
import {removeLeftovers} from '../write.js'
import type {BrowserChoice, FoundBrowser} from './choice.js'

/** A started browser and the way to end it. */
export interface LaunchedBrowser {
  running: Browser
  /** Name and version as it gives them (example: `'HeadlessChrome/147.0.7727.0'`). */
  version: string
  /** End the process and remove its profile. May be called twice. */
  close(): Promise<void>
}

/** Longest wait for any one answer, in milliseconds; a print has a limit of its own, by its size. */
const protocolTimeoutMs = 3_600_000

/** Age of a profile from which its browser is gone: no build takes a day. */
const staleAfterHours = 24

/** Flags for every browser. The proxy is a closed door: whatever slips past interception ends there. */
const flags = [
  '--font-render-hinting=none',
  '--disable-quic',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-webgl',
  '--no-default-browser-check',
  '--no-pings',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
]

/** Variables of the program that a browser may see. All others stay with us: none of them changes a book. */
const passedOn = ['PATH', 'SystemRoot', 'ProgramFiles', 'ProgramFiles(x86)']

/**
 * Start a browser with a profile of its own, in the sandbox where there is one.
 *
 * @throws {BuildError} `browser-failed`.
 */
export async function launchBrowser(
  found: FoundBrowser,
  choice: BrowserChoice,
  report: Report,
): Promise<LaunchedBrowser> {
  const profile = await makeProfile(choice.temporaryFolder, report)
  const removeProfile = () => rm(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 50})
  try {
    const running = await start(found, choice, environmentOf(found, choice, profile), report)
    const version = await running.version()
    const close = async () => {
      try {
        await running.close()
      } finally {
        await removeProfile()
      }
    }
    return {running, version, close}
  } catch (error) {
    await removeProfile()
    throw error
  }
}

async function makeProfile(folder: string, report: Report): Promise<string> {
  try {
    const profile = await mkdtemp(path.join(folder, 'briefbook-profile-'))
    await removeLeftovers(profile, staleAfterHours)
    return profile
  } catch (error) {
    return report.fail(
      'browser-failed',
      `The browser cannot have a profile in \`${folder}\`: ${String(error)}.`,
      {
        hint: 'make that folder writable, or name another one with `TMPDIR`',
      },
    )
  }
}

/** Start it; where Chromium finds no sandbox, start it again without and say so. */
async function start(
  {executable, from}: FoundBrowser,
  {root, signal}: BrowserChoice,
  env: Record<string, string>,
  report: Report,
): Promise<Browser> {
  const attempts = root ? [['--no-sandbox']] : [[], ['--no-sandbox']]
  let said = ''
  for (const [index, more] of attempts.entries()) {
    try {
      const running = await launchWith(executable, more, env, signal)
      if (index > 0) noteSandbox(executable, report)
      return running
    } catch (error) {
      if (signal?.aborted) return report.fail('browser-failed', `The browser \`${executable}\` was ended.`)
      said = (await lastWords(executable, [...flags, ...more], {env, signal})) || reasonOf(error)
      if (!/sandbox/iu.test(said)) break
    }
  }
  return report.fail('browser-failed', `The browser \`${executable}\` (${from}) did not start: ${said}.`, {
    hint: 'make sure that it is Chrome or Chromium; `briefbook doctor` tries it, `--browser FILE` names another',
  })
}

function noteSandbox(executable: string, report: Report): void {
  report.add(
    'browser-sandbox',
    `The browser \`${executable}\` runs without its sandbox, as this system has none for it.`,
    {hint: 'nothing is fetched or run in it all the same; unprivileged user namespaces would give it one'},
  )
}

function launchWith(
  executable: string,
  more: readonly string[],
  env: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<Browser> {
  return launch({
    executablePath: executable,
    headless: 'shell',
    pipe: true, // Quicker than a port, no other user can reach it, and the browser ends when we do.
    args: [...flags, ...more],
    userDataDir: env.HOME ?? '',
    env,
    protocolTimeout: protocolTimeoutMs,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    waitForInitialPage: false,
    ...(signal && {signal}),
  })
}

/** Few variables, and a home of its own: nothing of the user's settings changes a book. */
function environmentOf(found: FoundBrowser, choice: BrowserChoice, profile: string): Record<string, string> {
  const passed = passedOn.flatMap((name) => {
    const value = choice.environment[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const own = {HOME: profile, TMPDIR: profile, LANG: 'en_US.UTF-8', TZ: 'UTC'}
  return {...Object.fromEntries(passed), ...own, ...found.environment}
}

/**
 * What the browser says when it does not start: with a pipe nobody hears it, so let it try once more and listen.
 *
 * @returns The line that tells most, without full stop; empty when there is none.
 */
function lastWords(
  executable: string,
  args: readonly string[],
  {env, signal}: {env: Record<string, string>; signal: AbortSignal | undefined},
): Promise<string> {
  const options = {env, signal, timeout: 10_000, maxBuffer: 1_000_000}
  return new Promise((resolve) => {
    execFile(executable, [...args, '--headless', '--dump-dom', 'about:blank'], options, (_, __, stderr) => {
      const lines = stderr.trim().split('\n')
      const telling =
        lines.find((line) => /sandbox/iu.test(line)) ?? lines.find((line) => /fatal|error/iu.test(line))
      resolve((telling ?? lines[0] ?? '').replace(/\.$/u, ''))
    })
  })
}

/** Why it did not start, as far as puppeteer knows. */
function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return /target closed|failed to launch/iu.test(line) ? 'it ended without a word' : line.replace(/\.$/u, '')
}
