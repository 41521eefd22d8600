/** The program in a world of its own: a call instead of a process. */
import {mkdir, mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {main} from '../../src/cli/main.js'
import '../../src/index.js' // Commands load it when they run; here, so that no single test pays for it.
import type {World} from '../../src/cli/world.js'

/** How a run of the program ended, and what it said. */
export interface Run {
  code: number
  /** Standard output. */
  printed: string
  /** Standard error. */
  complained: string
}

/** Run the program in a folder, on no terminal, without any variables; give what matters. */
export async function runBriefbook(
  workingFolder: string,
  args: readonly string[],
  more: Partial<World> = {},
): Promise<Run> {
  const printed: string[] = []
  const complained: string[] = []
  let milliseconds = 0
  const code = await main(args, {
    version: '1.2.3',
    nodeRange: '>=20.11',
    nodeVersion: '20.11.0',
    environment: {BRIEFBOOK_CACHE: path.join(tmpdir(), 'briefbook-tests')},
    platform: process.platform,
    arch: process.arch,
    isRoot: process.getuid?.() === 0,
    homeFolder: '',
    temporaryFolder: tmpdir(),
    workingFolder,
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    now: () => {
      milliseconds += 100
      return milliseconds
    },
    today: '2025-05-17',
    signal: new AbortController().signal,
    ...more,
  })
  return {code, printed: printed.join(''), complained: complained.join('')}
}

/** Write files into a new temporary folder. Returns it, absolute. */
export async function temporaryFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefbook-test-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
    await writeFile(path.join(folder, name), text)
  }
  return folder
}
