/** The program: read the command line, run a command, say how it ended. */
import {CommanderError} from 'commander'
import {exit, Interruption} from './exit.js'
import {type Commands, makeProgram} from './program.js'
import type {World} from './world.js'

/**
 * Run the program.
 *
 * @param args
 *   What the user typed, program name left out.
 * @returns
 *   One of `exit`, or 130 and 143 when it was interrupted.
 */
export async function main(args: readonly string[], world: World): Promise<number> {
  let code: number = exit.done
  const program = makeProgram(commandsFor(world), world, (ended) => {
    code = ended
  })
  try {
    await program.parseAsync(args, {from: 'user'})
    return code
  } catch (error) {
    return explain(world.signal.aborted ? world.signal.reason : error, world)
  }
}

/** Each command is loaded when it is run: help need not wait for parsers and browser. */
function commandsFor(world: World): Commands {
  return {
    build: async (folders, flags) => (await import('./build.js')).runBuild(folders, flags, world),
    check: async (folders, flags) => (await import('./check.js')).runCheck(folders, flags, world),
    clean: async (files, flags) => (await import('./clean.js')).runClean(files, flags, world),
    init: async (folder) => (await import('./init.js')).runInit(folder, world),
    doctor: async (flags) => (await import('./doctor.js')).runDoctor(flags, world),
  }
}

/** Say what went wrong, unless commander did. Trouble with the user's files never gets here: commands print it. */
function explain(error: unknown, {complain, version, nodeVersion}: World): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage
  if (error instanceof Interruption) return error.exitCode
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  complain(
    `This is a mistake in briefbook, not in your files.\nPlease report it with these lines:\n\n` +
      `briefbook ${version}, Node ${nodeVersion}\n${stack}\n`,
  )
  return exit.ourMistake
}
