/** Showing how far a build is. */
import type {Progress, Stage} from '../index.js'
import {count, hasColours} from './screen.js'
import type {World} from './world.js'

/** A line that shows progress, or several where nothing can be drawn over. */
export interface ProgressLine {
  note: Progress
  /** Take away what was drawn. */
  end(): void
}

/** What a stage does, and what it counts. Without `thing`, only its end is worth a word. */
const stages: Record<Stage, {does: string; did: string; thing?: string}> = {
  read: {does: 'Reading', did: 'read', thing: 'source'},
  clean: {does: 'Cleaning', did: 'cleaned', thing: 'article'},
  compose: {does: 'Composing', did: 'composed', thing: 'passage'},
  layout: {does: 'Laying out', did: 'laid out', thing: 'book'},
  pdf: {does: 'Printing the PDF', did: 'printed the PDF'},
  epub: {does: 'Packing the EPUB', did: 'packed the EPUB'},
}

/** Width of a bar, in characters. */
const barWidth = 20

/** Least time between two drawings, in milliseconds: drawing must not cost more than the work. */
const leastMs = 50

/**
 * Show progress: a line with a bar on a terminal, else a plain line for each stage, or nothing.
 *
 * @param name
 *   What is being built, as the user typed it.
 */
export async function showProgress(name: string, silent: boolean, world: World): Promise<ProgressLine> {
  if (silent) return {note: () => {}, end: () => {}}
  const {terminal} = world
  // Terminals without a width are recordings (`script`, some CI): ora would draw on them without end.
  return terminal?.columns ? drawProgress(name, terminal, world) : listProgress(name, world)
}

function listProgress(name: string, {complain}: World): ProgressLine {
  return {
    note: (stage, done, total) => {
      const {did, thing} = stages[stage]
      if (done === total) complain(`${name}: ${did}${thing ? ` ${count(total, thing)}` : ''}\n`)
    },
    end: () => {},
  }
}

async function drawProgress(name: string, stream: NodeJS.WriteStream, world: World): Promise<ProgressLine> {
  const {default: ora} = await import('ora') // Only where something is drawn: it takes long to load.
  const color = hasColours(world) ? 'cyan' : false
  const line = ora({text: name, stream, color, isEnabled: true, discardStdin: false}).start()
  let drawn = world.now()
  return {
    note: (stage, done, total) => {
      line.text = `${name}: ${stages[stage].does}${stages[stage].thing ? ` ${bar(done, total)} ${done} of ${total}` : ''}`
      if (world.now() - drawn < leastMs) return
      drawn = world.now()
      line.render() // Stages do not wait for anything, so the line's own clock stands still meanwhile.
    },
    end: () => line.stop(),
  }
}

function bar(done: number, total: number): string {
  const full = total === 0 ? barWidth : Math.round((done / total) * barWidth)
  return '█'.repeat(full) + '░'.repeat(barWidth - full)
}
