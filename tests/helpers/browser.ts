/** The browser that tests use: the bundled one, unpacked where earlier runs left it. */
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Report} from '../../src/diagnostic.js'
import type {BrowserChoice} from '../../src/output/browser.js'

/** A choice of browser for tests; give what matters. */
export function testChoice(more: Partial<BrowserChoice> = {}): BrowserChoice {
  return {
    root: process.getuid?.() === 0,
    platform: process.platform,
    arch: process.arch,
    cacheFolder: path.join(tmpdir(), 'briefbook-tests'),
    temporaryFolder: tmpdir(),
    environment: process.env,
    ...more,
  }
}

/** Codes of what was said, but for that a machine has no sandbox, which says nothing about us. */
export function codesOf({diagnostics}: Report): string[] {
  return diagnostics.map(({code}) => code).filter((code) => code !== 'browser-sandbox')
}
