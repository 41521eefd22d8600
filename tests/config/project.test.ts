import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadProject, type Project} from '../../src/config/project.js'
import {BuildError, formatDiagnostic, Report} from '../../src/diagnostic.js'
import {temporaryFolder} from '../helpers/world.js'

const least = 'id: may\ntitle: May\ndate: 2025-05-17\n'

const world = {
  environment: {} as Record<string, string | undefined>,
  platform: 'linux',
  arch: 'x64',
  isRoot: false,
  homeFolder: '/home/editor',
  temporaryFolder: '/tmp',
}

async function load(files: Readonly<Record<string, string>>, more: Partial<typeof world> = {}) {
  const report = new Report()
  const folder = await temporaryFolder(files)
  return {project: await loadProject(folder, {...world, ...more}, report), report, folder}
}

/** What is said of a folder that cannot be used, all in one text. */
async function complaints(files: Readonly<Record<string, string>>): Promise<string> {
  const report = new Report()
  const folder = await temporaryFolder(files)
  await expect(loadProject(folder, world, report)).rejects.toThrow(BuildError)
  return report.diagnostics.map(formatDiagnostic).join('\n').replaceAll(folder, 'FOLDER')
}

it('fills in every default', async () => {
  const {project, folder} = await load({'edition.yaml': least})
  expect(project).toMatchObject({
    folder,
    config: {
      id: 'may',
      language: 'en',
      editors: [],
      sources: ['sources/**/*.{txt,md,html,htm}'],
      chapters: ['history', 'economy', 'education', 'diplomacy'],
      other: 'chapter',
      merge: {threshold: 0.6, minWords: 12},
    },
    looks: {
      page: {size: 'A4', margins: {topMm: 28, bottomMm: 30, innerMm: 32, outerMm: 50}},
      style: {accent: '#1f3a5f'},
      builtAt: '2025-05-17T00:00:00Z',
    },
  } satisfies Partial<Record<keyof Project, unknown>>)
})

it('takes the margins that suit the paper, where none are set', async () => {
  const {project} = await load({'edition.yaml': `${least}page: {size: A5, margins: {topMm: 31}}\n`})
  expect(project.looks.page).toEqual({
    size: 'A5',
    margins: {topMm: 31, bottomMm: 22, innerMm: 18, outerMm: 20},
  })
})

it('names every mistake with its place and its cure, all at once', async () => {
  const text = `\
id: May 2025
titel: May
date: 2025-02-29
language: englisch sprache
chapters: [history, econmy, history]
sources: ["../**/*.txt"]
merge: {threshold: 1.5}
page:
  size: A6
  margin: 20
style: {accent: blue}
`
  expect(await complaints({'edition.yaml': text})).toMatchInlineSnapshot(`
    "edition.yaml:1:5 error config-value
      \`id\` is \`May 2025\`, but must be lower-case letters a to z, digits and single hyphens, such as \`harbour-2025\`.
    edition.yaml:1:1 error config-value
      \`title\` is missing; it must be text.
    edition.yaml:3:7 error config-value
      \`date\` is \`2025-02-29\`, but must be a date that exists, such as \`2025-05-17\`.
    edition.yaml:4:11 error config-value
      \`language\` is \`englisch sprache\`, but must be a language tag (BCP 47), such as \`en\`, \`en-GB\` or \`vi\`.
    edition.yaml:6:11 error config-value
      \`sources[0]\` is \`../**/*.txt\`, but must stay inside the edition folder: no \`..\`, no \`\\\`, no \`/\` at its start.
    edition.yaml:5:11 error config-value
      \`chapters\` is \`["history","econmy","history"]\`, but must name each theme once.
    edition.yaml:7:20 error config-value
      \`merge.threshold\` is \`1.5\`, but must be at most 1.
    edition.yaml:9:9 error config-value
      \`page.size\` is \`A6\`, but must be one of \`A4\`, \`A5\`, \`Letter\`.
      hint: Did you mean \`A4\`?
    edition.yaml:10:3 error config-unknown
      \`margin\` is not known here.
      hint: Did you mean \`margins\`? Allowed: \`size\`, \`margins\`.
    edition.yaml:11:17 error config-value
      \`style.accent\` is \`blue\`, but must be a colour such as \`"#1f3a5f"\`, in quotes.
    edition.yaml:2:1 error config-unknown
      \`titel\` is not known here.
      hint: Did you mean \`title\`? Allowed: \`id\`, \`title\`, \`subtitle\`, \`date\`, \`language\`, \`editors\`, \`publisher\`, \`rights\`, \`description\`, \`sources\`, \`chapters\`, \`other\`, \`themes\`, \`merge\`, \`page\`, \`style\`."
  `)
})

it('says where YAML breaks off', async () => {
  expect(await complaints({'edition.yaml': 'id: may\ntitle: "May\n'})).toMatch(
    /^edition\.yaml:3:1 error config-syntax\n/u,
  )
})

it('asks for what must be there', async () => {
  expect(await complaints({'edition.yaml': ''})).toMatchInlineSnapshot(`
    "edition.yaml:1:1 error config-value
      \`id\` is missing; it must be text.
    edition.yaml:1:1 error config-value
      \`title\` is missing; it must be text.
    edition.yaml:1:1 error config-value
      \`date\` is missing; it must be a date that exists, such as \`2025-05-17\`."
  `)
})

it('refuses margins that leave no room for text', async () => {
  const page = 'page: {size: A5, margins: {innerMm: 40, outerMm: 40}}\n'
  expect(await complaints({'edition.yaml': least + page})).toMatchInlineSnapshot(`
    "edition.yaml:4:27 error config-value
      \`page.margins\` is \`{"topMm":20,"bottomMm":22,"innerMm":40,"outerMm":40}\`, but must leave 80 mm of the paper for the text, in width and in height."
  `)
})

it.each(['\\0', '\\e[31m', '\\x9b2J', '\\ud800'])(
  'takes no control characters in words: %s',
  async (control) => {
    const text = `id: may\ntitle: "May ${control} 2025"\ndate: 2025-05-17\n`
    expect(await complaints({'edition.yaml': text})).toContain('must not hold control characters.')
  },
)

it('takes words of several lines', async () => {
  const {project} = await load({'edition.yaml': `${least}description: |\n  One line.\n  Another.\n`})
  expect(project.config.description).toBe('One line.\nAnother.')
})

describe('a folder that is no edition', () => {
  it('may not be there', async () => {
    const report = new Report()
    await expect(loadProject('/no/such/folder', world, report)).rejects.toThrow(
      'error folder-missing\n  `/no/such/folder` is not there.',
    )
  })

  it('may be a file, such as its settings', async () => {
    const folder = await temporaryFolder({'edition.yaml': least})
    const file = path.join(folder, 'edition.yaml')
    await expect(loadProject(file, world, new Report())).rejects.toThrow(
      'edition.yaml` is a file, not a folder.',
    )
    const beyond = path.join(file, 'x')
    await expect(loadProject(beyond, world, new Report())).rejects.toThrow('that can be read (`ENOTDIR`).')
  })

  it('may lack settings', async () => {
    expect(await complaints({'notes.txt': ''})).toBe(
      'error config-missing\n  `FOLDER` has no `edition.yaml`.\n' +
        '  hint: Give the folder of an edition, or make one with `briefbook init FOLDER`.',
    )
  })

  it('may have them where they cannot be read', async () => {
    expect(await complaints({'edition.yaml/notes.txt': ''})).toBe(
      'edition.yaml error config-missing\n  `edition.yaml` cannot be read (`EISDIR`).\n' +
        '  hint: It must be a file, and you must be allowed to read it.',
    )
  })

  it('may have them under another name', async () => {
    expect(await complaints({'edition.yml': least})).toContain(
      'hint: Rename `edition.yml` to `edition.yaml`.',
    )
  })

  it('is shown as it was typed, and looked for where the user stands', async () => {
    const workingFolder = await temporaryFolder()
    await expect(loadProject('x', {...world, workingFolder}, new Report())).rejects.toThrow(
      '`x` is not there',
    )
  })
})

describe('themes', () => {
  const harbours = 'harbours:\n  title: Harbours\n  terms: {quay: 3}\n'

  it('come in the order of the chapters, then those that are no chapters', async () => {
    const {project} = await load({'edition.yaml': `${least}chapters: [diplomacy, history]\n`})
    expect(project.themes.map(({id, title}) => [id, title])).toEqual([
      ['diplomacy', 'Diplomacy'],
      ['history', 'History'],
      ['economy', 'Economy'],
      ['education', 'Education'],
      ['society', 'Society'],
    ])
  })

  it('are added and replaced by `themes.yaml`, if there is one', async () => {
    const own = `${harbours}history:\n  title: The past\n  terms: {war: 1}\n`
    const {project} = await load({
      'edition.yaml': `${least}chapters: [harbours, history]\n`,
      'themes.yaml': own,
    })
    expect(project.themes.slice(0, 2)).toEqual([
      {id: 'harbours', title: 'Harbours', terms: {quay: 3}},
      {id: 'history', title: 'The past', terms: {war: 1}},
    ])
  })

  it('are read from the file that is named', async () => {
    const {project} = await load({
      'edition.yaml': `${least}chapters: [harbours]\nthemes: own/subjects.yaml\n`,
      'own/subjects.yaml': harbours,
    })
    expect(project.themes[0]).toEqual({id: 'harbours', title: 'Harbours', terms: {quay: 3}})
  })

  it('must be in that file, if one is named', async () => {
    expect(await complaints({'edition.yaml': `${least}themes: own.yaml\n`})).toMatchInlineSnapshot(`
      "edition.yaml:4:9 error config-value
        \`themes\` is \`own.yaml\`, but that file cannot be read (\`ENOENT\`).
        hint: Correct the name, or take the setting away to use the built-in themes."
    `)
  })

  it('that nobody knows are told with their place, a near miss and the list, whatever else is wrong', async () => {
    const text = 'id: may\ntitle: May\ndate: soon\nchapters: [history, econmy]\n'
    expect(await complaints({'edition.yaml': text})).toMatchInlineSnapshot(`
      "edition.yaml:3:7 error config-value
        \`date\` is \`soon\`, but must be a date that exists, such as \`2025-05-17\`.
      edition.yaml:4:21 error theme-unknown
        Chapter \`econmy\` names no theme.
        hint: Did you mean \`economy\`? Themes: \`history\`, \`economy\`, \`education\`, \`diplomacy\`, \`society\`."
    `)
  })

  it('have their own mistakes told with their own place', async () => {
    const own = 'harbours:\n  titel: Harbours\n  terms: {quay: 0}\nother: {title: Rest, terms: {}}\n'
    expect(await complaints({'edition.yaml': least, 'themes.yaml': own})).toMatchInlineSnapshot(`
      "themes.yaml:2:3 error config-value
        \`harbours.title\` is missing; it must be text.
      themes.yaml:3:17 error config-value
        \`harbours.terms.quay\` is \`0\`, but must be more than 0.
      themes.yaml:2:3 error config-unknown
        \`titel\` is not known here.
        hint: Did you mean \`title\`? Allowed: \`title\`, \`terms\`."
    `)
  })
})

describe('the moment of the build', () => {
  it.each([
    ['is midnight of the date', undefined, '2025-05-17T00:00:00Z'],
    ['is midnight of the date when the variable is empty', '', '2025-05-17T00:00:00Z'],
    ['is SOURCE_DATE_EPOCH', '1700000000', '2023-11-14T22:13:20Z'],
    ['is 1970 when that says so', '0', '1970-01-01T00:00:00Z'],
  ])('%s', async (_, SOURCE_DATE_EPOCH, expected) => {
    const {project, report} = await load({'edition.yaml': least}, {environment: {SOURCE_DATE_EPOCH}})
    expect(project.looks.builtAt).toBe(expected)
    expect(report.diagnostics).toEqual([])
  })

  it.each(['yesterday', '-1', '1e9', '999999999999'])(
    'is not `%s`, which is said',
    async (SOURCE_DATE_EPOCH) => {
      const {project, report} = await load({'edition.yaml': least}, {environment: {SOURCE_DATE_EPOCH}})
      expect(project.looks.builtAt).toBe('2025-05-17T00:00:00Z')
      expect(report.diagnostics.map(({code}) => code)).toEqual(['epoch-ignored'])
    },
  )
})

it('keeps the folder absolute', async () => {
  const {project} = await load({'edition.yaml': least})
  expect(path.isAbsolute(project.folder)).toBe(true)
})
