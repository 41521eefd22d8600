/** `briefbook init`: begin an edition. */
import path from 'node:path'
import {makeEditionFolder, Report, writeFiles} from '../index.js'
import {attempt} from './editions.js'
import {exit} from './exit.js'
import {asTyped, complainOf} from './screen.js'
import type {World} from './world.js'

/** Write the first files of an edition. Never writes over anything. */
export async function runInit(folder: string, world: World): Promise<number> {
  const report = new Report()
  const files = await attempt(world, async () => {
    const absolute = path.resolve(world.workingFolder, folder)
    const made = await makeEditionFolder(absolute, world.today, report)
    await writeFiles(absolute, made, report)
    return made
  })
  complainOf(report.diagnostics, folder, world)
  if (!files) return exit.material
  const names = files.map((file) => `  ${path.join(folder, file.path)}\n`).join('')
  world.print(`A new edition:\n${names}\nNext: briefbook build ${asTyped(folder)}\n`)
  return exit.done
}
