/** The flow as a whole, without a browser. */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {build, buildEdition} from '../src/build.js'
import {Report} from '../src/diagnostic.js'
import {loadFixture} from './helpers/project.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefbook-flow-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const trade =
  'Trade between the two harbours rose by twelve per cent last year, the port authority said on Monday.'
const school =
  'Three hundred students of both cities will receive scholarships for the nautical school next year.'

async function edition(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
    await writeFile(path.join(folder, name), text)
  }
}

const settings = 'id: may\ntitle: May\ndate: 2025-05-17\n'

it('leaves an excluded source out of the book, and keeps it on record', async () => {
  await edition({
    'edition.yaml': settings,
    'sources/a.txt': `Harbours\n\n${trade}\n`,
    'sources/b.txt': `Schools\n\n${school}\n`,
    'sources/b.meta.yaml': 'exclude: true\n',
  })
  const report = new Report()
  const {articles, passages, references} = await buildEdition(await loadFixture(folder), report)
  expect(articles.map(({source, excluded}) => [source, excluded])).toEqual([
    ['sources/a.txt', false],
    ['sources/b.txt', true],
  ])
  expect(passages.map(({text}) => text)).toEqual([trade])
  expect(references).toHaveLength(1)
  expect(report.diagnostics.map(({code}) => code)).toContain('source-excluded')
})

it('tells the screen each stage, in order, from nothing to all', async () => {
  await edition({'edition.yaml': settings, 'sources/a.txt': trade, 'sources/b.txt': school})
  const told: string[] = []
  await build(await loadFixture(folder), ['json'], new Report(), (stage, done, total) => {
    told.push(`${stage} ${done}/${total}`)
  })
  expect(told).toEqual(['read 2/2', 'clean 1/2', 'clean 2/2', 'compose 2/2'])
})

it('stops before it composes when there is nothing to read', async () => {
  await edition({'edition.yaml': settings})
  const report = new Report()
  await expect(build(await loadFixture(folder), ['json'], report)).rejects.toThrow('source-none')
  expect(report.diagnostics).toHaveLength(1)
})

it('tells what is wrong in every file, though one of them cannot be read at all', async () => {
  await edition({
    'edition.yaml': settings,
    'sources/a.txt': 'zero \0 bytes',
    'sources/b.md': `---\ntitel: Schools\n---\n${school}\n`,
  })
  const report = new Report()
  await expect(buildEdition(await loadFixture(folder), report)).rejects.toThrow()
  const errors = report.diagnostics.filter(({severity}) => severity === 'error')
  expect(errors.map(({code, place}) => [code, place?.file])).toEqual([
    ['source-unreadable', 'sources/a.txt'],
    ['config-unknown', 'sources/b.md'],
  ])
})
