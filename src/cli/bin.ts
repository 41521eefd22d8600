#!/usr/bin/env node
/** Runs the program. The only file that does something when imported, and that knows of process, screen and clock. */
import {readFileSync} from 'node:fs'
import {homedir, tmpdir} from 'node:os'
import {Interruption} from './exit.js'
import {main} from './main.js'

const {version, engines}: {version: string; engines: {node: string}} = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    const impatient = interruption.signal.aborted
    const reason = new Interruption(signal)
    if (impatient) process.exit(reason.exitCode)
    interruption.abort(reason)
  })
}

// Whoever reads us may stop early (`briefbook clean … | head`): then there is nobody left to write for.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

process.exitCode = await main(process.argv.slice(2), {
  version,
  nodeRange: engines.node,
  nodeVersion: process.versions.node,
  environment: process.env,
  platform: process.platform,
  arch: process.arch,
  isRoot: process.getuid?.() === 0,
  homeFolder: homedir(),
  temporaryFolder: tmpdir(),
  workingFolder: process.cwd(),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY ? process.stderr : undefined,
  now: () => performance.now(),
  today: new Date().toLocaleDateString('sv'), // Swedes write dates as ISO 8601 does.
  signal: interruption.signal,
})
