/** Running a command over several editions: one that fails does not stop the others. */
import path from 'node:path'
import {BuildError, findEditions, type Report} from '../index.js'
import type {World} from './world.js'

/** Folders the user named, each once, however it is spelt; without any, the editions that are found here, or `.` when there is none. */
export async function chooseFolders(named: readonly string[], {workingFolder}: World): Promise<string[]> {
  const paths = named.map((folder) => path.resolve(workingFolder, folder))
  if (named.length > 0) return named.filter((_, index) => paths.indexOf(paths[index] ?? '') === index)
  const found = await findEditions(workingFolder)
  return found.length > 0 ? found : ['.']
}

/**
 * Try to make something of an edition.
 *
 * @returns
 *   What was made; nothing when the user's material does not allow it: the report says why.
 */
export async function attempt<Made>(world: World, making: () => Promise<Made>): Promise<Made | undefined> {
  world.signal.throwIfAborted()
  try {
    return await making()
  } catch (error) {
    world.signal.throwIfAborted() // A browser that was ended has failed, too, but not by anybody's fault.
    if (error instanceof BuildError) return undefined
    throw error
  }
}

/** Whether warnings were noted, which fail an edition under `--strict`. */
export function hasWarnings({diagnostics}: Report): boolean {
  return diagnostics.some(({severity}) => severity === 'warning')
}
