/** The shape of the house: who may import whom, no circles, who touches the world, how long a file may be. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'

/** Folder or file at the top of src/, and what it may import besides itself; after `type`, types only. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  diagnostic: ['type model'],
  text: ['type model', 'type diagnostic'],
  markup: ['type model', 'diagnostic', 'text'],
  read: ['type model', 'diagnostic', 'text'],
  clean: ['type model', 'diagnostic', 'text'],
  compose: ['type model', 'diagnostic', 'text'],
  layout: ['type model', 'diagnostic', 'text', 'markup'],
  output: ['type model', 'diagnostic', 'text', 'markup'],
  config: ['type model', 'diagnostic', 'text', 'type compose', 'type layout', 'type output'],
  build: ['type model', 'diagnostic', 'type config', 'read', 'clean', 'compose', 'layout', 'output'],
  index: ['type model', 'diagnostic', 'text', 'config', 'read', 'clean', 'layout', 'output', 'build'],
  cli: ['index'],
}

/** Code that depends on more than its arguments, and the only places it may stand. */
const impure: {what: string; code: RegExp; only: RegExp}[] = [
  {
    what: 'reads files',
    code: /from '(?:node:)?fs/u,
    only: /^(?:config\/\w|read\/sources|markup\/templates|layout\/(?:fonts|styles)|output\/(?:write|browser\/\w)|cli\/bin$)/u,
  },
  {
    what: 'writes files',
    code: /\b(?:writeFile|mkdir|mkdtemp|rename|rm|open|createWriteStream)\b[^'"]*\} from '(?:node:)?fs/u,
    only: /^output\/(?:write$|browser\/)/u,
  },
  {
    what: 'starts processes',
    code: /from 'node:(?:child_process|worker_threads)/u,
    only: /^output\/browser\//u,
  },
  {what: 'uses the browser', code: /from 'puppeteer/u, only: /^output\/browser\//u},
  {what: 'uses the network', code: /from 'node:(?:https?|net|tls|dgram|dns)|\bfetch\(/u, only: /^$/u},
  {what: 'asks the clock', code: /\bDate\.now\(|\bnew Date\(\)|\bperformance\b/u, only: /^cli\/bin$/u},
  {what: 'throws dice', code: /\bMath\.random|\brandom(?:UUID|Bytes|Int)\b/u, only: /^$/u},
  {
    what: 'knows process or console',
    code: /\bconsole\.|\bprocess\.|from 'node:(?:process|os)/u,
    only: /^cli\/bin$/u,
  },
  {
    what: 'loads code late',
    code: /\bimport\(|\bload\('/u,
    only: /^(?:cli\/(?:main|progress)|read\/main-content)$/u,
  },
]

/** Longest file, in lines; the model is one list, and may be longer. */
const longest = 250

interface Import {
  /** Name of the file, as in `SourceFile`. */
  file: string
  type: boolean
}

interface SourceFile {
  /** Path in src/ without ending (example: `'read/sources'`). */
  name: string
  lines: number
  /** Without comments. */
  code: string
  imports: Import[]
}

const root = path.join(import.meta.dirname, '..')
const files = readdirSync(path.join(root, 'src'), {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readSourceFile(name.split(path.sep).join('/')))

function readSourceFile(file: string): SourceFile {
  const text = readFileSync(path.join(root, 'src', file), 'utf8')
  const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/ .*$/gmu, '$1')
  const found = code.matchAll(
    /^(?:import|export)\s(type\s)?[^'"]*?from '(\.[^']+)\.js'|(?:\bimport\(|^import )'(\.[^']+)\.js'/gmu,
  )
  const imports = [...found].map(([, type, plain, late]) => ({
    file: path.posix.join(path.posix.dirname(file), plain ?? late ?? ''),
    type: type !== undefined,
  }))
  return {name: file.replace(/\.ts$/u, ''), lines: text.split('\n').length - 1, code, imports}
}

/** Folder or file at the top of src/ that a file belongs to. */
function part(name: string): string {
  return name.split('/')[0] ?? name
}

/** Files that lead from one back to itself, that one first and last, or nothing. */
function circle(start: string, from = start, walked = new Set<string>()): string[] {
  for (const {file} of files.find(({name}) => name === from)?.imports ?? []) {
    if (file === start) return [from, start]
    if (walked.has(file)) continue
    walked.add(file)
    const found = circle(start, file, walked)
    if (found.length > 0) return [from, ...found]
  }
  return []
}

it('sees all of src', () => {
  expect(Object.keys(mayImport).toSorted()).toEqual(
    [...new Set(files.map(({name}) => part(name)))].toSorted(),
  )
  expect(
    files.flatMap(({imports}) => imports).filter(({file}) => !files.some(({name}) => name === file)),
  ).toEqual([])
})

describe.each(files)('src/$name.ts', ({name, lines, code, imports}) => {
  it('imports only what its part may', () => {
    const own = part(name)
    const allowed = mayImport[own] ?? []
    const wrong = imports
      .map(({file, type}) => ({to: part(file), type}))
      .filter(
        ({to, type}) => to !== own && !allowed.includes(to) && !(type && allowed.includes(`type ${to}`)),
      )
    expect(wrong).toEqual([])
  })

  it('leads back to itself by no import', () => {
    expect(circle(name)).toEqual([])
  })

  it('touches the world only where it may', () => {
    const found = impure.filter(({code: sign, only}) => sign.test(code) && !only.test(name))
    expect(found.map(({what}) => what)).toEqual([])
  })

  it('is short enough to be read', () => {
    expect(name === 'model' ? 0 : lines).toBeLessThan(longest)
  })
})

it('does nothing when imported, but for the program itself', () => {
  const awaiting = files
    .filter(({code}) => /^(?:await |void |process)|^\w+\(/mu.test(code))
    .map(({name}) => name)
  expect(awaiting).toEqual(['cli/bin'])
})

it('escapes all that templates place', () => {
  const templates = readdirSync(path.join(root, 'templates'), {recursive: true, encoding: 'utf8'})
  const raw = templates
    .filter((name) => name.endsWith('.hbs'))
    .filter((name) => /\{\{\{|\{\{&/u.test(readFileSync(path.join(root, 'templates', name), 'utf8')))
  expect(raw).toEqual([])
})
