/** `briefbook doctor`: say whether books can be made on this machine, and what to do if not. */
import {
  build,
  buildEdition,
  chooseBrowser,
  countPages,
  exampleFolder,
  findBrowser,
  layOut,
  loadProject,
  openBrowser,
  type ProjectWorld,
  Report,
} from '../index.js'
import {attempt} from './editions.js'
import {exit} from './exit.js'
import type {DoctorFlags} from './program.js'
import {complainOf, count} from './screen.js'
import type {World} from './world.js'

/** Something a build needs. */
interface Need {
  name: string
  /** Look at it. Returns what there is, one line each. @throws {BuildError} When it will not do. */
  look: (world: ProjectWorld, report: Report) => Promise<string[]>
}

/** All that is looked at, in the order in which one thing needs the other. */
const needs: readonly Need[] = [
  {name: 'Fonts', look: lookAtFonts},
  {name: 'Browser', look: lookAtBrowser},
  {name: 'Trial', look: printTrial},
]

/** Look at everything a build needs, and make a small book in memory. Stops at the first thing that will not do. */
export async function runDoctor(flags: DoctorFlags, world: World): Promise<number> {
  const chosen = {...world, browserFile: flags.browser}
  if (!lookAtNode(world)) return exit.material
  say('ok', 'Cache', [chooseBrowser(chosen).cacheFolder], world)
  for (const {name, look} of needs) {
    const report = new Report()
    const found = await attempt(world, () => look(chosen, report))
    say(found ? 'ok' : 'fails', name, found ?? ['see below'], world)
    complainOf(report.diagnostics, exampleFolder, world)
    if (!found) return exit.material
  }
  world.print('Books can be made on this machine.\n')
  return exit.done
}

function lookAtNode(world: World): boolean {
  const {nodeVersion, nodeRange} = world
  const fits = isAtLeast(nodeVersion, nodeRange.replace(/^>=/u, ''))
  const cure = fits ? [] : [`install Node ${nodeRange} from your system or from nodejs.org`]
  say(fits ? 'ok' : 'fails', 'Node', [`${nodeVersion} (needs ${nodeRange})`, ...cure], world)
  return fits
}

async function lookAtFonts(world: ProjectWorld, report: Report): Promise<string[]> {
  const project = await loadProject(exampleFolder, world, report)
  const {assets} = await layOut(await buildEdition(project, report), 'pdf', project.looks, report)
  report.stopIfFailed()
  const fonts = assets.filter(({mediaType}) => mediaType.startsWith('font/'))
  return [`${count(fonts.length, 'file')}: ${fonts.map(({href}) => href.replace(/^.*\//u, '')).join(', ')}`]
}

async function lookAtBrowser(world: ProjectWorld, report: Report): Promise<string[]> {
  const choice = chooseBrowser(world)
  const {why} = await findBrowser(choice, report)
  const {version, executable, from, close} = await openBrowser(choice, report)
  await close()
  return [`${version} (${from})`, executable, why]
}

async function printTrial(world: ProjectWorld, report: Report): Promise<string[]> {
  const project = await loadProject(exampleFolder, world, report)
  const {files} = await build(project, ['pdf', 'epub'], report)
  const [pdf] = files
  return [`a PDF of ${count(pdf ? countPages(pdf.bytes) : 0, 'page')} and an EPUB, made and thrown away`]
}

function say(verdict: 'ok' | 'fails', name: string, lines: readonly string[], {print}: World): void {
  const [first = '', ...rest] = lines
  print(
    `${verdict.padEnd(6)}${name.padEnd(9)}${first}\n${rest.map((line) => `${' '.repeat(15)}${line}\n`).join('')}`,
  )
}

/** Whether a version such as `20.11.0` is at least one such as `20.11`. */
function isAtLeast(version: string, least: string): boolean {
  return version.localeCompare(least, 'en', {numeric: true}) >= 0
}
