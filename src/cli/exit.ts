/** How the program ends. */

/** What the program ends with. Part of the public interface, as scripts look at it. */
export const exit = {
  /** All that was asked for was made. */
  done: 0,
  /** Something in the user's files has to be mended first. */
  material: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A mistake in the program. */
  ourMistake: 70,
} as const

/** What a shell expects of a program ended by a signal: 128 and the signal's number (POSIX, 2.8.2). */
const exitBySignal = {SIGINT: 130, SIGTERM: 143} as const

/** The user wants the program to end. */
export class Interruption extends Error {
  override readonly name = 'Interruption'
  readonly exitCode: number

  constructor(signal: keyof typeof exitBySignal) {
    super(`ended by ${signal}`)
    this.exitCode = exitBySignal[signal]
  }
}
