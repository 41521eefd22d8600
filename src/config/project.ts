/** From a folder to all that a build needs to know. */
import path from 'node:path'
import {BuildError, Report} from '../diagnostic.js'
import type {Looks} from '../layout/looks.js'
import type {IsoDate, IsoInstant, SourcePath, Theme} from '../model.js'
import type {BrowserChoice} from '../output/browser.js'
import {parseYaml} from '../text/yaml.js'
import {chooseBrowser, type ProjectWorld, resolveIn} from './browser.js'
import {namesIn, readText, whyNoFolder} from './folder.js'
import {type EditionConfig, editionSchema} from './schema.js'
import {readThemes} from './themes.js'

/** An edition's folder, its settings, and what they lead to. Made by `loadProject`. */
export interface Project {
  /** Absolute. */
  folder: string
  config: EditionConfig
  /** Themes of `config.chapters`, in that order, then all others that are known. */
  themes: Theme[]
  looks: Looks
  browser: BrowserChoice
}

/** As much of the settings as themes depend on, so that they are checked though another setting is wrong. */
const themedSchema = editionSchema.pick({chapters: true, themes: true}).loose()

/** Settings of an edition, in its folder. */
const settingsFile: SourcePath = 'edition.yaml'

/** Last second of the year 9999: later ones have no four-digit year, which PDF and ISO 8601 want. */
const lastSecond = 253_402_300_799

/**
 * Read and check the settings of an edition and its themes. All mistakes are noted before it stops.
 *
 * @param folder
 *   The edition's folder, absolute or relative to `world.workingFolder`.
 * @throws {BuildError} `folder-missing`, `config-missing`, `config-syntax`, `config-unknown`, `config-value`, `theme-unknown`.
 */
export async function loadProject(folder: string, world: ProjectWorld, report: Report): Promise<Project> {
  const absolute = resolveIn(world, folder)
  const text = await readSettings(absolute, folder, report)
  const {value: config, placeOf} = parseYaml(text, settingsFile, editionSchema, report)
  const themed = config ?? parseYaml(text, settingsFile, themedSchema, new Report()).value
  const themes = themed ? await readThemes(absolute, themed, placeOf, report) : []
  report.stopIfFailed()
  if (!config) throw new BuildError(report.diagnostics)

  const builtAt = builtAtOf(config.date, world, report)
  const looks = {page: config.page, style: config.style, builtAt}
  return {folder: absolute, config, themes, looks, browser: chooseBrowser(world)}
}

async function readSettings(folder: string, shown: string, report: Report): Promise<string> {
  const names = await namesIn(folder)
  if (!names)
    return report.fail('folder-missing', `\`${shown}\` ${await whyNoFolder(folder)}.`, {
      hint: 'Give the folder that holds `edition.yaml`, or make one with `briefbook init FOLDER`.',
    })
  const read = await readText(path.join(folder, settingsFile))
  if ('text' in read) return read.text
  if (names.includes(settingsFile))
    return report.fail('config-missing', `\`${settingsFile}\` cannot be read (\`${read.code}\`).`, {
      place: {file: settingsFile},
      hint: 'It must be a file, and you must be allowed to read it.',
    })
  return report.fail('config-missing', `\`${shown}\` has no \`${settingsFile}\`.`, {
    hint: names.includes('edition.yml')
      ? 'Rename `edition.yml` to `edition.yaml`.'
      : 'Give the folder of an edition, or make one with `briefbook init FOLDER`.',
  })
}

/**
 * Moment that stands in for "now": `SOURCE_DATE_EPOCH` if set, else midnight of the edition's date.
 *
 * Form of the variable: https://reproducible-builds.org/specs/source-date-epoch/
 */
function builtAtOf(date: IsoDate, {environment}: ProjectWorld, report: Report): IsoInstant {
  const midnight = `${date}T00:00:00Z`
  const epoch = environment.SOURCE_DATE_EPOCH
  if (!epoch) return midnight
  const seconds = /^\d{1,12}$/u.test(epoch) ? Number(epoch) : Number.NaN
  if (seconds <= lastSecond) return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
  report.add(
    'epoch-ignored',
    `\`SOURCE_DATE_EPOCH\` is \`${epoch}\`, which is no number of seconds since 1970.`,
    {
      hint: `Correct or unset it; \`${midnight}\` stands in for the time of this build.`,
    },
  )
  return midnight
}
