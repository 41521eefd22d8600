/** All that the program takes from the machine, so that a test of the program is a call. */
import type {IsoDate, ProjectWorld} from '../index.js'

/** The outside, as `bin.ts` finds it. */
export interface World extends ProjectWorld {
  /** Version of this package (example: `'0.1.0'`). */
  version: string
  /** Versions of Node this package runs on, as in its package.json (example: `'>=20.11'`). */
  nodeRange: string
  /** Without `v` (example: `'20.11.0'`). */
  nodeVersion: string
  /** Where the user stands, absolute. */
  workingFolder: string
  /** Write to the standard output, as it is. */
  print(text: string): void
  /** Write to the standard error, as it is. */
  complain(text: string): void
  /** Terminal to draw progress on; `undefined` when the standard error is none. */
  terminal?: NodeJS.WriteStream | undefined
  /** Milliseconds since some moment: for durations only. */
  now(): number
  /** The calendar's date, for the settings of a new edition only. */
  today: IsoDate
  /** Aborted with an `Interruption` when the user wants to end. */
  signal: AbortSignal
}
