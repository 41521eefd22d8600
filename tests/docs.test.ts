/** The manual says what the program does: pages are made from it, messages have all been provoked. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {editionJsonSchema, editionPage, messagesPage} from '../src/config/manual.js'
import {editionSchema} from '../src/config/schema.js'
import {readBuiltInThemes} from '../src/config/themes.js'
import {codes} from '../src/diagnostic.js'
import {metaOverridesSchema} from '../src/read/meta-overrides.js'

const root = path.join(import.meta.dirname, '..')

/** A made page as it stands in the repository. When it differs: `npm run docs`. */
function kept(name: string): string {
  return readFileSync(path.join(root, 'docs', name), 'utf8')
}

describe('pages made by `npm run docs`', () => {
  it('docs/edition.md lists every setting as it is', async () => {
    expect(kept('edition.md')).toBe(editionPage(metaOverridesSchema, await readBuiltInThemes()))
  })

  it('docs/edition.schema.json is the schema', () => {
    expect(kept('edition.schema.json')).toBe(`${JSON.stringify(editionJsonSchema(), null, 2)}\n`)
  })

  it('docs/messages.md explains every message', () => {
    expect(kept('messages.md')).toBe(messagesPage())
  })
})

it('says what every setting means', async () => {
  const rows = editionPage(metaOverridesSchema, await readBuiltInThemes())
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  expect(rows.filter((row) => / \|\s*\|$/u.test(row))).toEqual([])
})

it('names the same settings as the pattern of new editions', () => {
  const pattern = readFileSync(path.join(root, 'templates/init/edition.yaml'), 'utf8')
  const keys = [...pattern.matchAll(/^(?:# )?([a-z][a-zA-Z]*):/gmu)].map(([, key]) => key)
  expect(keys.toSorted()).toEqual(Object.keys(editionSchema.shape).toSorted())
})

describe('docs/architecture.md', () => {
  const text = kept('architecture.md')
  const named = [...text.matchAll(/`([^`\s]+)`/gu)].map(([, name = '']) => name)

  it('speaks of every part of src', () => {
    const parts = readdirSync(path.join(root, 'src'), {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(parts.filter((part) => !named.includes(part))).toEqual([])
  })

  it('names only files that are there', () => {
    const paths = named.filter((name) => /^[\w.-]+\/[\w./-]+\.\w+$/u.test(name))
    const there = (name: string) =>
      existsSync(path.join(root, name)) || existsSync(path.join(root, 'src', name))
    expect(paths.filter((name) => !there(name))).toEqual([])
  })
})

describe('every message', () => {
  const tests = readdirSync(import.meta.dirname, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.test.ts') && name !== path.basename(import.meta.filename))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    .join('\n')
  const provoked = Object.keys(codes).filter((code) => new RegExp(`\\b${code}\\b`, 'u').test(tests))

  it.each(Object.keys(codes))('%s is provoked by a test', (code) => {
    expect(provoked).toContain(code)
  })
})
