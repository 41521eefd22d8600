import {readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {exit} from '../../src/cli/exit.js'
import {runBriefbook, temporaryFolder} from '../helpers/world.js'

const article = `A treaty on grain

Northhaven, 12 May 2025 - The ministers of trade of both countries signed a treaty that lowers the tariff on grain.

Exports grew by eight per cent last year, and the central bank expects the agreement to add to that.
`
const settings = 'id: may\ntitle: May\ndate: 2025-05-17\nchapters: [economy]\n'
const good = {'edition.yaml': settings, 'sources/grain.txt': article}

/** An edition that is good, but for a warning: its two sources are the same. */
const doubtful = {...good, 'sources/twin.txt': article}
const broken = {'edition.yaml': 'id: june\ntitle: June\ndate: 2025-06-31\ntitel: June\n'}

/** Editions, each in a folder of its name, in a new folder. */
async function editions(byName: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<string> {
  const files = Object.entries(byName).flatMap(([name, own]) =>
    Object.entries(own).map(([file, text]) => [`${name}/${file}`, text] as const),
  )
  return await temporaryFolder(Object.fromEntries(files))
}

/** Build without what needs a browser. */
function build(folder: string, ...args: string[]) {
  return runBriefbook(folder, ['build', '--format', 'json', ...args])
}

describe('a good edition', () => {
  it('is written, told a line a stage, and summed up', async () => {
    const folder = await editions({may: good})
    const {code, printed, complained} = await build(folder, 'may')
    expect(code).toBe(exit.done)
    expect(complained).toBe('may: read 1 source\nmay: cleaned 1 article\nmay: composed 2 passages\n')
    expect(printed.replace(/\d+ (?=k?B)/u, 'N ').replaceAll(/\d+\.\d s/gu, 'N s')).toMatchInlineSnapshot(`
      "May
        dist/may/edition.json  N kB
        1 chapter from 1 source
        2 passages printed, 0 merged, 0 left out
        8 of 43 words cleaned away
        read N s, clean N s, compose N s, write N s; N s in all
      "
    `)
    expect(await readdir(path.join(folder, 'dist/may'))).toEqual(['edition.json'])
  })

  it('is found when no folder is named, in `content` or here', async () => {
    const folder = await temporaryFolder({
      'content/may/edition.yaml': settings,
      'content/may/sources/grain.txt': article,
    })
    await build(folder)
    expect(await readdir(path.join(folder, 'dist'))).toEqual(['may'])
    await build(path.join(folder, 'content/may'), '--out', '../../there')
    expect(await readdir(path.join(folder, 'there'))).toEqual(['may'])
  })

  it('is built once, however often and in whatever spelling it is named', async () => {
    const folder = await editions({may: good})
    const {code, printed} = await build(folder, 'may/', './may', 'may', '--json')
    expect(code).toBe(exit.done)
    expect(JSON.parse(printed).editions.map(({folder: named}: {folder: string}) => named)).toEqual(['may/'])
  })

  it('is summed up in a line for its title, however long that is', async () => {
    const title = 'Very long '.repeat(300)
    const folder = await editions({
      may: {...good, 'edition.yaml': settings.replace('title: May', `title: ${title}`)},
    })
    expect((await build(folder, 'may')).printed.split('\n')[0]).toBe(`${title.slice(0, 99)}…`)
  })

  it('is built without a word when one wants it quiet', async () => {
    const folder = await editions({may: good})
    expect(await build(folder, 'may', '--quiet')).toEqual({code: exit.done, printed: '', complained: ''})
  })
})

describe('--json', () => {
  it('prints one object with result and messages, and nothing else', async () => {
    const folder = await editions({may: doubtful, june: broken})
    const {code, printed, complained} = await build(folder, 'may', 'june', '--json')
    expect({code, complained}).toEqual({code: exit.material, complained: ''})
    const {ok, editions: built} = JSON.parse(printed)
    expect(ok).toBe(false)
    expect(built).toEqual([
      {
        folder: 'may',
        ok: true,
        id: 'may',
        title: 'May',
        revision: expect.stringMatching(/^[0-9a-f]{64}$/u),
        files: [{path: path.join('dist', 'may', 'edition.json'), bytes: expect.any(Number)}],
        pages: null,
        chapters: 1,
        articles: 2,
        passages: {printed: 2, merged: 2, omitted: 0},
        words: {read: expect.any(Number), cleanedAway: expect.any(Number)},
        seconds: {
          read: expect.any(Number),
          clean: expect.any(Number),
          compose: expect.any(Number),
          write: expect.any(Number),
          total: expect.any(Number),
        },
        diagnostics: [expect.objectContaining({code: 'source-twice', severity: 'warning'})],
      },
      {
        folder: 'june',
        ok: false,
        diagnostics: [
          expect.objectContaining({code: 'config-value', place: {file: 'edition.yaml', line: 3, column: 7}}),
          expect.objectContaining({
            code: 'config-unknown',
            place: {file: 'edition.yaml', line: 4, column: 1},
          }),
        ],
      },
    ])
  })
})

describe('an edition that fails', () => {
  it('does not stop the others, and has its mistakes told from where one stands', async () => {
    const folder = await editions({june: broken, may: good})
    const {code, printed, complained} = await build(folder, 'june', 'may', '--quiet')
    expect({code, printed}).toEqual({code: exit.material, printed: ''})
    expect(complained).toMatchInlineSnapshot(`
      "june/edition.yaml:3:7 error config-value
        \`date\` is \`2025-06-31\`, but must be a date that exists, such as \`2025-05-17\`.
      june/edition.yaml:4:1 error config-unknown
        \`titel\` is not known here.
        hint: Did you mean \`title\`? Allowed: \`id\`, \`title\`, \`subtitle\`, \`date\`, \`language\`, \`editors\`, \`publisher\`, \`rights\`, \`description\`, \`sources\`, \`chapters\`, \`other\`, \`themes\`, \`merge\`, \`page\`, \`style\`.
      june: nothing was written.
      "
    `)
    expect(await readdir(path.join(folder, 'dist'))).toEqual(['may'])
  })

  it('leaves the last good one as it was', async () => {
    const folder = await editions({may: good})
    await build(folder, 'may')
    const file = path.join(folder, 'dist/may/edition.json')
    const before = await readFile(file, 'utf8')
    await writeFile(path.join(folder, 'may/edition.yaml'), `${settings}colour: red\n`)
    expect((await build(folder, 'may')).code).toBe(exit.material)
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('may be one whose id is taken: it would be written over the other', async () => {
    const folder = await editions({may: good, again: good})
    const {code, complained} = await build(folder, 'may', 'again', '--quiet')
    expect(code).toBe(exit.material)
    expect(complained).toContain('`id` is `may`, as in `may`, which was just built.')
  })

  it('may be one that cannot be written', async () => {
    const folder = await editions({may: good, dist: {may: 'a file where a folder should be'}})
    const {code, complained} = await build(folder, 'may', '--quiet')
    expect(code).toBe(exit.material)
    expect(complained).toContain('error output-unwritable')
  })
})

describe('--strict', () => {
  it('lets warnings fail, and writes nothing', async () => {
    const folder = await editions({may: doubtful})
    const {code, complained} = await build(folder, 'may', '--strict')
    expect(code).toBe(exit.material)
    expect(complained).toContain('warning source-twice')
    expect(complained.endsWith('\nmay: nothing was written (--strict: 1 warning).\n')).toBe(true)
    expect(await readdir(folder)).toEqual(['may'])
  })

  it('leaves the last good edition as it was, and says all of it to the standard error', async () => {
    const folder = await editions({may: good})
    await build(folder, 'may')
    const file = path.join(folder, 'dist/may/edition.json')
    const before = await readFile(file, 'utf8')
    await writeFile(path.join(folder, 'may/sources/twin.txt'), article)
    expect(await build(folder, 'may', '--strict', '--quiet')).toMatchObject({
      code: exit.material,
      printed: '',
    })
    expect(await readFile(file, 'utf8')).toBe(before)
    expect(await readdir(path.join(folder, 'dist/may'))).toEqual(['edition.json'])
  })

  it('is no less silent under --json', async () => {
    const folder = await editions({may: doubtful})
    const {printed, complained} = await build(folder, 'may', '--strict', '--json')
    expect(complained).toBe('')
    expect(JSON.parse(printed)).toMatchObject({ok: false, editions: [{ok: false}]})
  })

  it('lets an edition without warnings pass', async () => {
    expect((await build(await editions({may: good}), 'may', '--strict')).code).toBe(exit.done)
  })
})

describe('check', () => {
  it('says what there is to say, and writes nothing', async () => {
    const folder = await editions({may: doubtful})
    const {code, printed, complained} = await runBriefbook(folder, ['check', 'may'])
    expect({code, printed}).toEqual({
      code: exit.done,
      printed: 'may: can be built; 0 errors, 1 warning, 0 notes\n',
    })
    expect(complained).toMatch(/^may\/sources\/\w+\.txt warning source-twice\n/u)
    expect(await readdir(folder)).toEqual(['may'])
  })

  it('fails with errors, and with warnings under --strict', async () => {
    const folder = await editions({may: doubtful, june: broken})
    expect((await runBriefbook(folder, ['check', 'june'])).code).toBe(exit.material)
    expect(await runBriefbook(folder, ['check', 'may', '--strict'])).toMatchObject({
      code: exit.material,
      printed: 'may: cannot be built; 0 errors, 1 warning, 0 notes\n',
    })
  })

  it('prints one object under --json', async () => {
    const folder = await editions({may: good})
    const {printed, complained} = await runBriefbook(folder, ['check', 'may', '--json'])
    expect(JSON.parse(printed)).toEqual({ok: true, editions: [{folder: 'may', ok: true, diagnostics: []}]})
    expect(complained).toBe('')
  })

  it('says so when there is no edition at all', async () => {
    const {code, complained} = await runBriefbook(await temporaryFolder(), ['check'])
    expect(code).toBe(exit.material)
    expect(complained).toContain('error config-missing\n  `.` has no `edition.yaml`.')
  })
})
