/** How long each stage took. */

/** Seconds by stage, to the millisecond, in the order the stages began. */
export type Seconds = Record<string, number>

/** A running clock that stages are told to. */
export interface Timer {
  /**
   * Note how far a stage is. One that says `done: 0` begins then; any other began when the last one ended.
   *
   * @param done
   *   0 to `total`.
   */
  note(stage: string, done: number, total: number): void
  /** Seconds so far, with those since the start as `total`. */
  read(): Seconds
}

/**
 * Start the clock.
 *
 * @param now
 *   Milliseconds since some moment.
 */
export function startTimer(now: () => number): Timer {
  const start = now()
  const spans = new Map<string, {from: number; to: number}>()
  let ended = start
  return {
    note: (stage, done, total) => {
      const to = now()
      const from = spans.get(stage)?.from ?? (done === 0 ? to : ended)
      spans.set(stage, {from, to})
      if (done === total) ended = to
    },
    read: () => {
      const stages = [...spans].map(([stage, {from, to}]) => [stage, inSeconds(to - from)] as const)
      return {...Object.fromEntries(stages), total: inSeconds(now() - start)}
    },
  }
}

function inSeconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000
}
