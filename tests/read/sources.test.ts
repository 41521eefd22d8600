import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {formatDiagnostic, Report} from '../../src/diagnostic.js'
import {readSource, readSources} from '../../src/read/sources.js'
import {hashOf} from '../../src/text/hash.js'

let folder: string
let report: Report

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefbook-sources-'))
  report = new Report()
})

afterEach(async () => {
  await rm(folder, {recursive: true})
})

async function put(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), {recursive: true})
  await writeFile(join(folder, path), contents)
}

function read() {
  return readSources(folder, ['sources/**/*'], report)
}

it('reads all sources in order of path, with hash of the bytes and format of the name', async () => {
  await put('sources/b.txt', '\uFEFFText.')
  await put('sources/a/c.HTML', '<p>Page.')
  await put('sources/Z.md', '# Mark')
  const sources = await read()
  expect(sources.map(({path, id, format}) => [path, id, format])).toEqual([
    ['sources/Z.md', 'z', 'markdown'],
    ['sources/a/c.HTML', 'a-c', 'html'],
    ['sources/b.txt', 'b', 'text'],
  ])
  expect(sources[2]).toMatchObject({text: 'Text.', hash: hashOf('\uFEFFText.')})
  expect(report.diagnostics).toEqual([])
})

it.each(['a.meta.yaml', 'a.txt.meta.yaml'])('reads what the editor says in `%s`', async (name) => {
  await put('sources/a.txt', 'Text.')
  await put(`sources/${name}`, 'title: Dredging\npublished: 2025-05-04\nexclude: true\n')
  const [source, ...more] = await read()
  expect(source?.overrides).toEqual({title: 'Dredging', published: '2025-05-04', exclude: true})
  expect(more).toEqual([])
})

it('places mistakes of the editor', async () => {
  await put('sources/a.txt', 'Text.')
  await put(
    'sources/a.meta.yaml',
    'titel: Dredging\npublished: May 4\nurl: ftp://harbour.example\nlanguage: English!\n',
  )
  await read()
  const said = report.diagnostics.map(formatDiagnostic).join('\n')
  expect(said).toContain(
    'sources/a.meta.yaml:1:1 error config-unknown\n  `titel` is not known here.\n  hint: Did you mean `title`?',
  )
  expect(said).toContain(
    'sources/a.meta.yaml:2:12 error config-value\n  `published` is `May 4`, but must be a date',
  )
  expect(said).toContain(
    'sources/a.meta.yaml:3:6 error config-value\n  `url` is `ftp://harbour.example`, but must be an address',
  )
  expect(said).toContain(
    'sources/a.meta.yaml:4:11 error config-value\n  `language` is `English!`, but must be a language tag',
  )
})

it('says so when there is nothing to read', async () => {
  expect(await read()).toEqual([])
  expect(report.diagnostics.map(({code}) => code)).toEqual(['source-none'])
})

it('reads the others when one cannot be read', async () => {
  await put('sources/a.txt', 'Text.')
  await put('sources/picture.png', Uint8Array.from([0x89, 0, 0]))
  await put('sources/binary.txt', Uint8Array.from([1, 0, 2]))
  await put('sources/empty.txt', ' \n\n')
  await put('sources/large.txt', 'x'.repeat(20_000_001))
  expect((await read()).map(({path}) => path)).toEqual(['sources/a.txt'])
  expect(report.diagnostics.map(({code, place}) => [code, place?.file])).toEqual([
    ['source-unreadable', 'sources/binary.txt'],
    ['source-empty', 'sources/empty.txt'],
    ['source-unreadable', 'sources/large.txt'],
    ['source-unreadable', 'sources/picture.png'],
  ])
})

it('follows no link and no path out of the folder', async () => {
  await put('secret.txt', 'Secret.')
  await put('edition/sources/a.txt', 'Text.')
  await symlink(join(folder, 'secret.txt'), join(folder, 'edition/sources/link.txt'))
  await symlink(folder, join(folder, 'edition/sources/up'))
  const sources = await readSources(join(folder, 'edition'), ['sources/**/*.txt', '../*.txt'], report)
  expect(sources.map(({path}) => path)).toEqual(['sources/a.txt'])
  expect(
    report.diagnostics.every(
      ({code, message}) => code === 'source-unreadable' && message.includes('leads out'),
    ),
  ).toBe(true)
  expect(report.diagnostics.length).toBeGreaterThan(0)
})

it('says which file is missing when one is asked for', async () => {
  expect(await readSource(folder, 'none.txt', report)).toBeUndefined()
  expect(report.diagnostics[0]?.message).toBe('`none.txt` cannot be read (ENOENT).')
})

it('takes the file named more precisely for what the editor says', async () => {
  await put('sources/a.txt', 'Text.')
  await put('sources/a.meta.yaml', 'title: Mud')
  await put('sources/a.txt.meta.yaml', 'title: Dredging')
  expect((await read())[0]?.overrides).toEqual({title: 'Dredging'})
})

it('reads what the editor says only from a file inside the folder', async () => {
  await put('secret.yaml', 'title: Secret')
  await put('edition/sources/a.txt', 'Text.')
  await put('edition/sources/b.txt', 'Text.')
  await mkdir(join(folder, 'edition/sources/a.meta.yaml'))
  await symlink(join(folder, 'secret.yaml'), join(folder, 'edition/sources/b.meta.yaml'))
  const sources = await readSources(join(folder, 'edition'), ['sources/*.txt'], report)
  expect(sources.map(({overrides}) => overrides)).toEqual([{}, {}])
  expect(report.diagnostics.map(({message}) => message)).toEqual([
    '`sources/a.meta.yaml` is a folder.',
    '`sources/b.meta.yaml` leads out of the edition folder.',
  ])
})

it('finds sources in capitals, and names what comes to nothing', async () => {
  await put('sources/A.TXT', 'Text.')
  await put('sources/bb.meta.yaml', 'title: Mud')
  await put('sources/c.pdf', 'x')
  await put('sources/d.PDF', 'x')
  await put('sources/page_files/style.css', 'x')
  expect((await readSources(folder, ['sources/**/*.txt'], report)).map(({path}) => path)).toEqual([
    'sources/A.TXT',
  ])
  expect(report.diagnostics.map(({code, message}) => `${code}: ${message}`)).toEqual([
    'source-ignored: `sources/c.pdf`, nor 1 more with `.pdf`, is not read: sources are text, HTML or Markdown.',
    'meta-orphan: `sources/bb.meta.yaml` stands beside no source of its name.',
  ])
})
