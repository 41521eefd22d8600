/** The themes of an edition: those that come with the program, and the editor's own. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import type {z} from 'zod'
import type {Report} from '../diagnostic.js'
import type {Place, SourcePath, Theme} from '../model.js'
import {nearestOf, parseYaml, type YamlPath} from '../text/yaml.js'
import {readText} from './folder.js'
import {type EditionConfig, themesSchema} from './schema.js'

/** Themes that come with the program, at the root of the package. */
const builtIn = fileURLToPath(new URL('../../content/themes.yaml', import.meta.url))

/** File of own themes that is used when `themes` is not set. */
const usual: SourcePath = 'themes.yaml'

/** Themes by name, without their names inside. */
export type KnownThemes = z.output<typeof themesSchema>

/**
 * Read all themes that are known: first those that the edition prints, in order of its chapters, then the rest.
 *
 * The rest are no chapters, but they claim what is theirs: a passage on sport is no worse told from one on
 * diplomacy because nobody prints sport. The edition's own themes stand beside the built-in ones;
 * one of the same name replaces the built-in one as a whole.
 *
 * @param placeOf
 *   Where a setting stands in `edition.yaml`.
 */
export async function readThemes(
  folder: string,
  config: Pick<EditionConfig, 'chapters' | 'themes'>,
  placeOf: (path: YamlPath) => Place,
  report: Report,
): Promise<Theme[]> {
  const own = await readOwnThemes(folder, config, placeOf, report)
  if (!own) return []
  const known = {...(await readBuiltInThemes()), ...own}
  const unknown = config.chapters.filter((id) => !Object.hasOwn(known, id))
  for (const id of unknown)
    addUnknownTheme(id, Object.keys(known), placeOf(['chapters', config.chapters.indexOf(id)]), report)
  const rest = Object.keys(known).filter((id) => !config.chapters.includes(id))
  return [...config.chapters, ...rest].flatMap((id) => {
    const theme = Object.hasOwn(known, id) ? known[id] : undefined
    return theme ? [{id, ...theme}] : []
  })
}

/** The edition's own themes, none when it has no such file; `undefined` when something in it is wrong. */
async function readOwnThemes(
  folder: string,
  config: Pick<EditionConfig, 'themes'>,
  placeOf: (path: YamlPath) => Place,
  report: Report,
): Promise<KnownThemes | undefined> {
  const file = config.themes ?? usual
  const read = await readText(path.join(folder, file))
  if ('text' in read) return parseYaml(read.text, file, themesSchema, report).value
  if (config.themes === undefined && read.code === 'ENOENT') return {}
  report.add('config-value', `\`themes\` is \`${file}\`, but that file cannot be read (\`${read.code}\`).`, {
    place: placeOf(['themes']),
    hint: 'Correct the name, or take the setting away to use the built-in themes.',
  })
  return undefined
}

/**
 * Read the themes that come with the program.
 *
 * @throws {Error} When the package's own file is broken: our mistake, not the editor's.
 */
export async function readBuiltInThemes(): Promise<KnownThemes> {
  return themesSchema.parse(parse(await readFile(builtIn, 'utf8')))
}

function addUnknownTheme(id: string, known: readonly string[], place: Place, report: Report): void {
  const near = nearestOf(id, known)
  const list = `Themes: ${known.map((name) => `\`${name}\``).join(', ')}.`
  report.add('theme-unknown', `Chapter \`${id}\` names no theme.`, {
    place,
    hint: near ? `Did you mean \`${near}\`? ${list}` : list,
  })
}
