/** The browser that tests use: the bundled one, unpacked where earlier runs left it. */
import {tmpdir} from 'node:os'
import path from 'node:path'
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
