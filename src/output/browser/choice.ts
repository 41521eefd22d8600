/** Which browser is used, and why that one. */
import {access, constants, stat} from 'node:fs/promises'
import path from 'node:path'
import type {Report} from '../../diagnostic.js'
import {bundledVersion, unpackBundled} from './bundled.js'

/** All that decides which browser is used and how it is started. */
export interface BrowserChoice {
  /** What the user asked for, and by what (example: `{executable: '/opt/chrome', from: '--browser'}`). */
  preferred?: {executable: string; from: string} | undefined
  /** Whether the program runs as root: Chromium's sandbox does not. */
  root: boolean
  /** As in Node's `process.platform` (example: `'linux'`). */
  platform: string
  /** As in Node's `process.arch` (example: `'x64'`). */
  arch: string
  /** Absolute. The bundled browser is unpacked into a folder in it, once. */
  cacheFolder: string
  /** Absolute. Profiles are made in it, and removed. */
  temporaryFolder: string
  /** Variables of the program. The browser gets few of them. */
  environment: Readonly<Record<string, string | undefined>>
  /** Ends the browser at once (example: on Ctrl-C). What it was doing fails as `browser-failed`. */
  signal?: AbortSignal | undefined
}

/** A browser that is there, not started yet. */
export interface FoundBrowser {
  /** Absolute path. */
  executable: string
  /** `'bundled'`, `'installed'`, or what the user asked by (example: `'--browser'`). */
  from: string
  /** One clause for a person (example: `'it comes with briefbook, so that editions do not change with the machine'`). */
  why: string
  /** Variables it needs besides those that every browser gets. */
  environment: Readonly<Record<string, string>>
}

/** Where Chrome and Chromium are usually installed, best first. */
const usualPlaces: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * Find the browser to use: the one asked for, else the bundled one, else an installed one.
 *
 * @throws {BuildError} `browser-missing`.
 */
export async function findBrowser(choice: BrowserChoice, report: Report): Promise<FoundBrowser> {
  if (choice.preferred) return await preferred(choice.preferred, report)
  const trouble: string[] = []
  const found = (await bundled(choice, trouble)) ?? (await installed(choice))
  if (found) return found
  return report.fail(
    'browser-missing',
    `There is no browser to print with on \`${choice.platform} ${choice.arch}\`${trouble.map((text) => `: ${text}`).join('')}.`,
    {hint: 'install Chrome or Chromium, or name one with `--browser FILE` or `BRIEFBOOK_BROWSER=FILE`'},
  )
}

async function preferred(
  {executable, from}: {executable: string; from: string},
  report: Report,
): Promise<FoundBrowser> {
  const absolute = path.resolve(executable)
  if (!(await canRun(absolute)))
    report.fail(
      'browser-missing',
      `The browser \`${executable}\`, set by \`${from}\`, is not a file that can be run.`,
      {
        hint: `give the path of Chrome or Chromium, or leave \`${from}\` out to use the bundled browser`,
      },
    )
  return {executable: absolute, from, why: `\`${from}\` names it`, environment: {}}
}

/** The browser in our dependencies; `undefined`, with the trouble noted, where it cannot run or be unpacked. */
async function bundled(choice: BrowserChoice, trouble: string[]): Promise<FoundBrowser | undefined> {
  if (choice.platform !== 'linux' || choice.arch !== 'x64') return undefined
  try {
    const {executable, environment} = await unpackBundled(choice.cacheFolder)
    const why = `it comes with briefbook (Chromium ${bundledVersion}), so that editions do not change with the machine`
    return {executable, from: 'bundled', why, environment}
  } catch (error) {
    trouble.push(`the bundled one could not be unpacked into \`${choice.cacheFolder}\` (${String(error)})`)
    return undefined
  }
}

async function installed({platform, environment}: BrowserChoice): Promise<FoundBrowser | undefined> {
  const ownPlaces = environment.LOCALAPPDATA
    ? [path.join(environment.LOCALAPPDATA, 'Google\\Chrome\\Application\\chrome.exe')]
    : []
  for (const executable of [...(usualPlaces[platform] ?? []), ...ownPlaces]) {
    if (await canRun(executable)) {
      const why = 'it is installed here, and the bundled browser does not run on this machine'
      return {executable, from: 'installed', why, environment: {}}
    }
  }
  return undefined
}

async function canRun(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    return (await stat(file)).isFile()
  } catch {
    return false // Not there, or not for us: either way it cannot be used.
  }
}
