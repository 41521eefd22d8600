/**
 * The door to the browser: choose one, start it, print and picture with it.
 *
 * What it is given comes from memory and nothing else can be reached: see `browser/page.ts`.
 */
import type {Report} from '../diagnostic.js'
import {type BrowserChoice, findBrowser} from './browser/choice.js'
import type {PictureJob, PrintJob} from './browser/job.js'
import {launchBrowser} from './browser/launch.js'
import {openPagesAhead, pictureOf, printOf} from './browser/page.js'

export {type BrowserChoice, type FoundBrowser, findBrowser} from './browser/choice.js'
export type {PictureJob, PrintJob, Sheet} from './browser/job.js'

/** A running browser. Close it, or its process and its profile stay. */
export interface Browser {
  /** Name and version as it gives them (example: `'HeadlessChrome/147.0.7727.0'`). */
  version: string
  /** File that was started. */
  executable: string
  /** Where the choice came from (example: `'bundled'`). */
  from: string
  /**
   * Print a document.
   *
   * @returns A PDF as the browser made it: with the clock in it, and no bookmarks.
   * @throws {BuildError} `browser-failed`.
   */
  print(job: PrintJob): Promise<Uint8Array>
  /**
   * Take a picture of a document.
   *
   * @returns A PNG of `width × scale` by `height × scale` pixels.
   * @throws {BuildError} `browser-failed`.
   */
  picture(job: PictureJob): Promise<Uint8Array>
  /** End the process and remove the profile. May be called twice. */
  close(): Promise<void>
}

/**
 * Find a browser and start it.
 *
 * @throws {BuildError} `browser-missing` when there is none, `browser-failed` when it does not start.
 */
export async function openBrowser(choice: BrowserChoice, report: Report): Promise<Browser> {
  const found = await findBrowser(choice, report)
  const {running, version, close} = await launchBrowser(found, choice, report)
  const nextPage = openPagesAhead(running)
  const say = async <Made>(what: string, making: Promise<Made>): Promise<Made> => {
    try {
      return await making
    } catch (error) {
      return report.fail(
        'browser-failed',
        `The browser \`${found.executable}\` could not ${what}: ${reasonOf(error)}.`,
        {
          hint: 'try once more; if it fails again, name another browser with `--browser FILE` or see `briefbook doctor`',
        },
      )
    }
  }
  return {
    version,
    executable: found.executable,
    from: found.from,
    print: (job) => say('print', printOf(nextPage, job)),
    picture: (job) => say('take a picture', pictureOf(nextPage, job)),
    close,
  }
}

/** First line of what went wrong, without full stop. */
function reasonOf(error: unknown): string {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n')
  return line.replace(/\.$/u, '')
}
