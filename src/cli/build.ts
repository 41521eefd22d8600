/** `briefbook build`: make the books of editions. */
import path from 'node:path'
import {BuildError, build, type Edition, loadProject, type OutputFile, Report, writeFiles} from '../index.js'
import {attempt, chooseFolders, hasWarnings} from './editions.js'
import {exit} from './exit.js'
import type {BuildFlags} from './program.js'
import {showProgress} from './progress.js'
import {briefly, complainOf, count} from './screen.js'
import {type Made, summaryOf, summaryText} from './summary.js'
import {startTimer} from './timing.js'
import type {World} from './world.js'

/** What came of one edition. */
interface Result {
  /** As the user typed it. */
  folder: string
  report: Report
  /** Nothing when it failed. */
  made: Made | undefined
}

/** Build editions one after the other. One that fails does not stop the others. */
export async function runBuild(folders: readonly string[], flags: BuildFlags, world: World): Promise<number> {
  const results: Result[] = []
  for (const folder of await chooseFolders(folders, world)) {
    const taken = new Map(results.flatMap(({folder: by, made}) => (made ? [[made.id, by] as const] : [])))
    const result = await buildOne(folder, flags, taken, world)
    results.push(result)
    if (!flags.json) show(result, flags, world)
  }
  if (flags.json) world.print(`${JSON.stringify(resultsAsJson(results), null, 2)}\n`)
  return results.every(({made}) => made) ? exit.done : exit.material
}

/**
 * @param taken
 *   Folders of editions that were built before, by id: a second of the same id would be written over the first.
 */
async function buildOne(
  folder: string,
  flags: BuildFlags,
  taken: ReadonlyMap<string, string>,
  world: World,
): Promise<Result> {
  const report = new Report()
  const timer = startTimer(world.now)
  const line = await showProgress(folder, Boolean(flags.quiet || flags.json), world)
  const made = await attempt(world, async () => {
    const project = await loadProject(folder, {...world, browserFile: flags.browser}, report)
    stopIfTaken(project.config.id, taken, report)
    const {edition, files} = await build(project, flags.format, report, (...step) => {
      timer.note(...step)
      line.note(...step)
    })
    if (flags.strict && hasWarnings(report)) throw new BuildError(report.diagnostics)
    world.signal.throwIfAborted()
    timer.note('write', 0, 1)
    const written = await write(edition, files, {flags, world, report})
    timer.note('write', 1, 1)
    return summaryOf(edition, written, timer.read())
  }).finally(() => line.end())
  return {folder, report, made}
}

function stopIfTaken(id: string, taken: ReadonlyMap<string, string>, report: Report): void {
  const folder = taken.get(id)
  if (folder === undefined) return
  report.fail('config-value', `\`id\` is \`${id}\`, as in \`${folder}\`, which was just built.`, {
    place: {file: 'edition.yaml'},
    hint: 'Give each edition an id of its own, or build them with different `--out`.',
  })
}

/** Write the files into the edition's own folder. Returns them by their paths as the user would type them. */
async function write(
  {id}: Edition,
  files: readonly OutputFile[],
  {flags, world, report}: {flags: BuildFlags; world: World; report: Report},
): Promise<OutputFile[]> {
  const folder = path.join(flags.out, id)
  await writeFiles(path.resolve(world.workingFolder, folder), files, report)
  return files.map((file) => ({...file, path: path.join(folder, file.path)}))
}

function show({folder, report, made}: Result, flags: BuildFlags, world: World): void {
  const {diagnostics} = report
  const told = flags.quiet ? diagnostics.filter(({severity}) => severity !== 'info') : diagnostics
  complainOf(told, folder, world, briefly)
  if (made && !flags.quiet) world.print(summaryText(made))
  if (made) return
  const strict = flags.strict && diagnostics.every(({severity}) => severity !== 'error')
  const warnings = diagnostics.filter(({severity}) => severity === 'warning').length
  const why = strict ? ` (--strict: ${count(warnings, 'warning')})` : ''
  world.complain(`${folder}: nothing was written${why}.\n`)
}

/** One object for programs. Fields are added, never renamed. */
function resultsAsJson(results: readonly Result[]): object {
  return {
    ok: results.every(({made}) => made),
    editions: results.map(({folder, report, made}) => ({
      folder,
      ok: made !== undefined,
      ...made,
      diagnostics: report.diagnostics,
    })),
  }
}
