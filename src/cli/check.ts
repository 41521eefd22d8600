/** `briefbook check`: say what is wrong or doubtful in editions, make nothing. */
import {buildEdition, layOut, loadProject, Report, type Target} from '../index.js'
import {attempt, chooseFolders, hasWarnings} from './editions.js'
import {exit} from './exit.js'
import type {CheckFlags} from './program.js'
import {complainOf, count} from './screen.js'
import type {World} from './world.js'

/** What was found in one edition. */
interface Finding {
  /** As the user typed it. */
  folder: string
  report: Report
  ok: boolean
}

/** All that an edition is laid out for: each may lack other things. */
const targets: readonly Target[] = ['pdf', 'epub']

/** Check editions one after the other. One that fails does not stop the others. */
export async function runCheck(folders: readonly string[], flags: CheckFlags, world: World): Promise<number> {
  const findings: Finding[] = []
  for (const folder of await chooseFolders(folders, world)) {
    const finding = await checkOne(folder, flags, world)
    findings.push(finding)
    if (!flags.json) show(finding, world)
  }
  const ok = findings.every((finding) => finding.ok)
  if (flags.json) {
    const editions = findings.map(({folder, report, ok: fine}) => ({
      folder,
      ok: fine,
      diagnostics: report.diagnostics,
    }))
    world.print(`${JSON.stringify({ok, editions}, null, 2)}\n`)
  }
  return ok ? exit.done : exit.material
}

async function checkOne(folder: string, flags: CheckFlags, world: World): Promise<Finding> {
  const report = new Report()
  const laidOut = await attempt(world, async () => {
    const project = await loadProject(folder, world, report)
    const edition = await buildEdition(project, report)
    for (const target of targets) await layOut(edition, target, project.looks, report)
    report.stopIfFailed()
    return true
  })
  return {folder, report, ok: laidOut === true && !(flags.strict && hasWarnings(report))}
}

function show({folder, report, ok}: Finding, world: World): void {
  complainOf(report.diagnostics, folder, world)
  const numberOf = (severity: string) => report.diagnostics.filter((one) => one.severity === severity).length
  const found = [
    count(numberOf('error'), 'error'),
    count(numberOf('warning'), 'warning'),
    count(numberOf('info'), 'note'),
  ]
  world.print(`${folder}: ${ok ? 'can be built' : 'cannot be built'}; ${found.join(', ')}\n`)
}
