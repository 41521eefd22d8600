/** The first files of a new edition. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Report} from '../diagnostic.js'
import type {IsoDate, OutputFile} from '../model.js'
import {namesIn} from './folder.js'

/** A small edition at the root of the package, whole as it stands: the pattern of new ones, and a trial of the machine. */
export const exampleFolder = fileURLToPath(new URL('../../templates/init/', import.meta.url))

/**
 * Make the files of a new edition that builds at once: settings with comments, an article, a note on what to do.
 * Writes nothing. A folder that has sources already gets no article.
 *
 * @param folder
 *   Absolute; need not be there. Its name becomes the edition's id and title.
 * @param date
 *   Date on the cover.
 * @throws {BuildError} `folder-taken` when one of the files is there already.
 */
export async function makeEditionFolder(
  folder: string,
  date: IsoDate,
  report: Report,
): Promise<OutputFile[]> {
  const there = (await namesIn(folder)) ?? []
  const names = await readdir(exampleFolder, {recursive: true}) // Entries with types know their folder from 20.12 on.
  const files = names
    .filter((name) => path.extname(name) !== '')
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !(name.startsWith('sources/') && there.includes('sources')))
    .toSorted()
  const taken = files.filter((name) => there.includes(name)).map((name) => `\`${name}\``)
  if (taken.length > 0)
    report.fail('folder-taken', `\`${path.basename(folder)}\` has ${taken.join(' and ')} already.`, {
      hint: 'Give the name of a folder that is not there yet.',
    })
  const facts = {id: inYaml(idOf(folder)), title: inYaml(titleOf(folder)), date}
  return await Promise.all(files.map(async (name) => ({path: name, bytes: await adapt(name, facts)})))
}

/** A file of the example. In its settings, the lines of facts get the values of the new edition. */
async function adapt(name: string, facts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const text = await readFile(path.join(exampleFolder, name), 'utf8')
  const withFact = (line: string, key: string) => (facts[key] === undefined ? line : `${key}: ${facts[key]}`)
  return new TextEncoder().encode(
    name === 'edition.yaml' ? text.replace(/^([a-z]+): .*$/gmu, withFact) : text,
  )
}

/** Name that the schema accepts (example: `'Harbour Briefing'` → `'harbour-briefing'`). */
function idOf(folder: string): string {
  const plain = path.basename(folder).normalize('NFD').replace(/đ/giu, 'd').toLowerCase()
  const words = plain.replace(/\p{M}/gu, '').match(/[a-z0-9]+/gu) ?? ['edition']
  return words.join('-').slice(0, 80).replace(/-$/u, '')
}

/** A text in quotes: without them YAML reads `2025` as a number and `true` as a truth. JSON is YAML. */
function inYaml(text: string): string {
  return JSON.stringify(text)
}

/** The folder's name as a title. */
function titleOf(folder: string): string {
  const words =
    path
      .basename(folder)
      .replace(/[-_\s]+/gu, ' ')
      .trim() || 'Edition'
  return words.charAt(0).toUpperCase() + words.slice(1)
}
