import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {RootContent} from 'mdast'
import {beforeAll, describe, expect, it} from 'vitest'
import {cleanArticle} from '../../src/clean/clean.js'
import {Report} from '../../src/diagnostic.js'
import type {Article, Source} from '../../src/model.js'
import {parseArticle} from '../../src/read/article.js'
import {readSources} from '../../src/read/sources.js'
import {textOf} from '../../src/text/text-of.js'
import {wordsOf} from '../../src/text/words.js'
import {expectFile} from '../helpers/golden.js'

const edition = join(import.meta.dirname, '../../content/vietnam-russia')
const expected = join(import.meta.dirname, '../fixtures/seeds')

/** Lines of each seed that hold a real paragraph or a heading, told by eye. */
const realLines: Record<string, number[]> = {
  '000_3b3296697f91b4df': [24, 26, 28, 30, 32, 34, 36, 38],
  '001_ce0bd35333b3d6c9': [3, 8, 10, 12, 14, 16, 18, 20, 22],
  '002_27eb709350a5921e': [4, 5, 6, 7, 8, 9, 10, 11],
  '003_c06a71ffca209a59': [12, 14, 16, 18, 20, 22, 24, 26, 28],
  '004_b0de31735f6b4540': [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27],
}
const names = Object.keys(realLines)

let sources: Source[]
let articles: Map<string, {source: Source; article: Article}>

beforeAll(async () => {
  const report = new Report()
  sources = await readSources(edition, ['sources/*.txt'], report)
  articles = new Map(
    sources.map((source) => {
      const article = cleanArticle(parseArticle(source, 'en', report), report)
      return [source.path.slice('sources/'.length, -'.txt'.length), {source, article}]
    }),
  )
})

it('has a golden for every seed', async () => {
  expect([...articles.keys()]).toEqual(names)
  const files = names.flatMap((name) => [`${name}.expected.md`, `${name}.removed.txt`])
  expect((await readdir(expected)).toSorted()).toEqual(files)
})

describe.each(names)('%s', (name) => {
  it('is what the golden says, kept and removed', async () => {
    const {article} = articles.get(name) ?? expect.fail()
    await expectFile(join(expected, `${name}.expected.md`), formatArticle(article))
    await expectFile(join(expected, `${name}.removed.txt`), formatRemoved(article))
  })

  it('keeps every real paragraph and nothing else', () => {
    const {article} = articles.get(name) ?? expect.fail()
    expect(article.body.children.map(({position}) => position?.start.line)).toEqual(realLines[name])
  })

  it('says only words of the line they come from, in order', () => {
    const {source, article} = articles.get(name) ?? expect.fail()
    const lines = source.text.split('\n')
    for (const node of article.body.children) {
      const raw = lines[(node.position?.start.line ?? 0) - 1] ?? ''
      const mended = article.repairs
        .filter(({line}) => line === node.position?.start.line)
        .reduce((text, {before, after}) => text.replace(before, after), raw)
      expect(wordsOf(mended).join(' ')).toContain(wordsOf(textOf(node)).join(' '))
    }
  })

  it('accounts for every word of the source', () => {
    const {source, article} = articles.get(name) ?? expect.fail()
    const {body, removed, repairs} = article
    const said = [textOf(body), ...removed.map(({text}) => text)].flatMap(wordsOf).toSorted()
    const mended = repairs.reduce((text, {before, after}) => text.replace(before, after), source.text)
    expect(said).toEqual(wordsOf(mended).toSorted())
  })

  it('gives every removal a rule, a reason and a line where its words stand', () => {
    const {source, article} = articles.get(name) ?? expect.fail()
    const lines = source.text.split('\n')
    for (const {rule, reason, text, line} of article.removed) {
      expect([rule, reason].every(Boolean)).toBe(true)
      expect((lines[(line ?? 0) - 1] ?? '').replace(/\s+/gu, ' ')).toContain(text)
    }
  })
})

function formatArticle({meta, body, captions, repairs}: Article): string {
  const head = Object.entries(meta).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return [
    ['---', ...head, '---'].join('\n'),
    ...body.children.map(formatBlock),
    ...captions.map(({text, line}) => `<!-- caption, line ${line}: ${text} -->`),
    ...repairs.map(({rule, before, after, line}) => `<!-- ${rule}, line ${line}: ${before} → ${after} -->`),
  ]
    .join('\n\n')
    .concat('\n')
}

function formatBlock(node: RootContent): string {
  return node.type === 'heading' ? `${'#'.repeat(node.depth)} ${textOf(node)}` : textOf(node)
}

function formatRemoved({removed}: Article): string {
  return `${removed.map(({line, rule, reason, text}) => `${line} ${rule} (${reason}): ${text}`).join('\n')}\n`
}
