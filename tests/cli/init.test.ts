import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, it} from 'vitest'
import {exit} from '../../src/cli/exit.js'
import {editionSchema} from '../../src/config/schema.js'
import {Report} from '../../src/diagnostic.js'
import {parseYaml} from '../../src/text/yaml.js'
import {runBriefbook, temporaryFolder} from '../helpers/world.js'

/** Settings in a folder; with all that is commented out, if one likes. */
async function settingsIn(folder: string, all = false) {
  const text = await readFile(path.join(folder, 'edition.yaml'), 'utf8')
  const read = all ? text.replace(/^# (?=[a-z][a-zA-Z]*: )/gmu, '') : text
  return parseYaml(read, 'edition.yaml', editionSchema, new Report()).value
}

it('begins an edition that checks without a word', async () => {
  const folder = await temporaryFolder()
  expect(await runBriefbook(folder, ['init', 'Harbour Briefing 2025'])).toEqual({
    code: exit.done,
    printed:
      'A new edition:\n  Harbour Briefing 2025/README.md\n  Harbour Briefing 2025/edition.yaml\n' +
      '  Harbour Briefing 2025/sources/example.txt\n\nNext: briefbook build "Harbour Briefing 2025"\n',
    complained: '',
  })
  const {code, complained} = await runBriefbook(folder, ['check', '--strict', 'Harbour Briefing 2025'])
  expect({code, complained}).toEqual({code: exit.done, complained: ''})
})

it.each([
  ['harbour-2025', 'harbour-2025', 'Harbour 2025'],
  ['Việt Nam & Đông Á', 'viet-nam-dong-a', 'Việt Nam & Đông Á'],
  ['日本', 'edition', '日本'],
  ['2025', '2025', '2025'],
  ['null', 'null', 'Null'],
  ['"quoted": #1', 'quoted-1', '"quoted": #1'],
])('names the edition after its folder: %s', async (name, id, title) => {
  const folder = await temporaryFolder()
  await runBriefbook(folder, ['init', name])
  expect(await settingsIn(path.join(folder, name))).toMatchObject({id, title, date: '2025-05-17'})
})

it('begins it here, when no folder is named', async () => {
  const folder = await temporaryFolder()
  expect((await runBriefbook(folder, ['init'])).printed).toContain('Next: briefbook build .\n')
  expect(await readdir(folder)).toEqual(['README.md', 'edition.yaml', 'sources'])
})

it('comments on settings with defaults that are true', async () => {
  const folder = await temporaryFolder()
  await runBriefbook(folder, ['init'])
  const [unset, set] = [await settingsIn(folder), await settingsIn(folder, true)]
  const {subtitle, publisher, rights, description, themes, ...withDefaults} = set!
  expect([subtitle, publisher, rights, description, themes]).not.toContain(undefined)
  expect(withDefaults).toEqual(unset)
})

it('leaves sources alone that are there already', async () => {
  const folder = await temporaryFolder({'sources/mine.txt': 'Mine.'})
  await runBriefbook(folder, ['init'])
  expect(await readdir(path.join(folder, 'sources'))).toEqual(['mine.txt'])
})

it('writes over nothing', async () => {
  const folder = await temporaryFolder({'may/edition.yaml': 'mine'})
  expect(await runBriefbook(folder, ['init', 'may'])).toEqual({
    code: exit.material,
    printed: '',
    complained:
      'error folder-taken\n  `may` has `edition.yaml` already.\n  hint: Give the name of a folder that is not there yet.\n',
  })
  expect(await readFile(path.join(folder, 'may/edition.yaml'), 'utf8')).toBe('mine')
  expect(await readdir(path.join(folder, 'may'))).toEqual(['edition.yaml'])
})
