import {lutimes, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {Report} from '../../src/diagnostic.js'
import {removeLeftovers, writeFiles} from '../../src/output/write.js'

let folder: string
let report: Report
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'write-test-'))
  report = new Report()
})
afterEach(() => rm(folder, {recursive: true}))

function file(name: string, text: string) {
  return {path: name, bytes: Buffer.from(text)}
}

it('writes all files, into folders that it makes, and leaves nothing else', async () => {
  const out = path.join(folder, 'dist', 'book')
  await writeFiles(out, [file('book.pdf', 'pdf'), file('deep/er/data.json', '{}')], report)
  expect((await readdir(out, {recursive: true})).toSorted()).toEqual([
    'book.pdf',
    'deep',
    'deep/er',
    'deep/er/data.json',
  ])
  expect(await readFile(path.join(out, 'deep/er/data.json'), 'utf8')).toBe('{}')
})

it('replaces the files of an older build, and touches no others', async () => {
  await writeFile(path.join(folder, 'book.pdf'), 'old and longer')
  await writeFile(path.join(folder, 'notes.txt'), 'mine')
  await writeFiles(folder, [file('book.pdf', 'new')], report)
  expect(await readFile(path.join(folder, 'book.pdf'), 'utf8')).toBe('new')
  expect(await readFile(path.join(folder, 'notes.txt'), 'utf8')).toBe('mine')
})

it('replaces a link rather than what it leads to', async () => {
  await writeFile(path.join(folder, 'elsewhere'), 'stays')
  await symlink(path.join(folder, 'elsewhere'), path.join(folder, 'book.pdf'))
  await writeFiles(folder, [file('book.pdf', 'new')], report)
  expect(await readFile(path.join(folder, 'elsewhere'), 'utf8')).toBe('stays')
  expect(await readFile(path.join(folder, 'book.pdf'), 'utf8')).toBe('new')
})

it('leaves the last good edition as it was when one file cannot be written', async () => {
  await writeFile(path.join(folder, 'book.pdf'), 'good')
  await mkdir(path.join(folder, 'book.epub'))
  const writing = writeFiles(folder, [file('book.pdf', 'new'), file('book.epub', 'new')], report)
  await expect(writing).rejects.toThrow('output-unwritable')
  expect(await readFile(path.join(folder, 'book.pdf'), 'utf8')).toBe('good')
  expect((await readdir(folder)).toSorted()).toEqual(['book.epub', 'book.pdf'])
  expect(report.diagnostics).toEqual([
    {
      code: 'output-unwritable',
      severity: 'error',
      message: `\`${folder}/book.epub\` cannot be written (\`EISDIR\`).`,
      place: {file: `${folder}/book.epub`},
      hint: 'a folder stands where a file should be: move it, or choose another folder (`--out` of `build`)',
    },
  ])
})

it('says what to do when a file stands where the folder should be', async () => {
  await writeFile(path.join(folder, 'dist'), 'a file')
  const writing = writeFiles(path.join(folder, 'dist', 'book'), [file('book.pdf', 'new')], report)
  await expect(writing).rejects.toThrow('(`ENOTDIR`)')
  expect(report.diagnostics[0]?.hint).toContain('a file stands where a folder should be')
})

it.each(['../outside.pdf', '/etc/outside.pdf', 'a/../../outside.pdf', '', '.'])(
  'refuses to write %j, which is not inside of the folder',
  async (name) => {
    await expect(
      writeFiles(path.join(folder, 'out'), [file('fine.pdf', 'x'), file(name, 'x')], report),
    ).rejects.toThrow('would leave the folder')
    expect(await readdir(folder)).toEqual([])
  },
)

it('takes a folder given relative to where the program runs', async () => {
  const relative = path.relative(process.cwd(), path.join(folder, 'out'))
  await writeFiles(relative, [file('book.pdf', 'new')], report)
  expect(await readdir(path.join(folder, 'out'))).toEqual(['book.pdf'])
})

it('lets two builds write to one folder at the same time', async () => {
  const texts = ['one', 'two', 'three', 'four']
  await Promise.all(texts.map((text) => writeFiles(folder, [file('book.pdf', text)], new Report())))
  expect(texts).toContain(await readFile(path.join(folder, 'book.pdf'), 'utf8'))
  expect(await readdir(folder)).toEqual(['book.pdf'])
})

/** A folder with a file and a link out of it, last touched some hours ago. */
async function oldFolder(name: string, hours: number): Promise<void> {
  await mkdir(path.join(folder, name))
  await writeFile(path.join(folder, name, '0'), 'half')
  await symlink(path.join(folder, 'kept'), path.join(folder, name, 'link'))
  const then = new Date(Date.now() - hours * 3_600_000)
  await utimes(path.join(folder, name), then, then)
}

it('removes unfinished files that a killed build left an hour ago, and no fresher ones', async () => {
  await oldFolder('.unfinished-killed', 1.1)
  await oldFolder('.unfinished-atwork', 0.9)
  await oldFolder('.unfinished-of-mine', 99)
  await writeFiles(folder, [file('book.pdf', 'new')], report)
  expect((await readdir(folder)).toSorted()).toEqual([
    '.unfinished-atwork',
    '.unfinished-of-mine',
    'book.pdf',
  ])
})

it('follows no link when it removes what was left', async () => {
  await oldFolder('kept', 99)
  await symlink(path.join(folder, 'kept'), path.join(folder, 'made-linked'))
  await lutimes(path.join(folder, 'made-linked'), 1, 1)
  await oldFolder('made-oldone', 99)
  await mkdir(path.join(folder, 'made-fresh1'))
  await removeLeftovers(path.join(folder, 'made-fresh1'), 1)
  expect((await readdir(folder)).toSorted()).toEqual(['kept', 'made-fresh1', 'made-linked'])
  expect(await readdir(path.join(folder, 'kept'))).toEqual(['0', 'link'])
})
