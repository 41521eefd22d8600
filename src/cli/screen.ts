/** What a person sees: diagnostics in colour where there is colour, sizes and times in short. */
import path from 'node:path'
import pc from 'picocolors'
import {type Diagnostic, formatDiagnostic, type Severity} from '../index.js'
import type {World} from './world.js'

/** Lines of notes and warnings that fit on a screen beside the result. */
export const briefly = 30

/** Least pressing first, so that errors stand right above the prompt. */
const severities: readonly Severity[] = ['info', 'warning', 'error']

/** Codes about other files than those of the edition's folder. */
const aboutOthers = /^(?:template|browser|output)-/u

/** Characters that move the cursor or give orders to a terminal; only line ends and tabs may reach it. */
const orders = /[^\P{Cc}\n\t]/gu

/**
 * Write diagnostics to the standard error: notes, then warnings, then errors.
 *
 * @param folder
 *   The edition's folder as the user typed it: places are shown from where the user stands, so that a terminal can
 *   jump to them.
 * @param limit
 *   Lines for notes and warnings; when they need more, notes are left out first.
 */
export function complainOf(
  diagnostics: readonly Diagnostic[],
  folder: string,
  world: World,
  limit = Number.POSITIVE_INFINITY,
): void {
  const colours = pc.createColors(hasColours(world))
  const paint = {error: colours.red, warning: colours.yellow, info: colours.cyan}
  const {shown, hidden} = choose(diagnostics, limit)
  if (hidden > 0) world.complain(`… and ${hidden} more: \`briefbook check ${asTyped(folder)}\` shows all.\n`)
  for (const diagnostic of shown) {
    const [first = '', ...rest] = formatDiagnostic(fromHere(diagnostic, folder, world)).split('\n')
    const {severity, code} = diagnostic
    const heading = first.replace(`${severity} ${code}`, `${paint[severity](severity)} ${colours.bold(code)}`)
    world.complain(`${[heading, ...rest].join('\n')}\n`)
  }
}

/** Pick what fits, most pressing first, the order of the build kept within a severity. */
function choose(diagnostics: readonly Diagnostic[], limit: number): {shown: Diagnostic[]; hidden: number} {
  const of = (severity: Severity) => diagnostics.filter((one) => one.severity === severity)
  let lines = 0
  const fitting = severities
    .toReversed()
    .flatMap(of)
    .filter((diagnostic) => {
      if (diagnostic.severity === 'error') return true
      lines += formatDiagnostic(diagnostic).split('\n').length
      return lines <= limit
    })
  const shown = severities.flatMap((severity) => fitting.filter((one) => one.severity === severity))
  return {shown, hidden: diagnostics.length - shown.length}
}

/** The diagnostic with its place as seen from the working folder, and each part of it on one line. */
function fromHere(diagnostic: Diagnostic, folder: string, {workingFolder}: World): Diagnostic {
  const {place, code, message, hint} = diagnostic
  const inFolder = place && !aboutOthers.test(code)
  const here = (text: string) => onOneLine(text.replaceAll(`${workingFolder}${path.sep}`, ''))
  return {
    ...diagnostic,
    message: here(message),
    ...(hint && {hint: here(hint)}),
    ...(place && {place: {...place, file: here(inFolder ? path.join(folder, place.file) : place.file)}}),
  }
}

/** A text that comes from sources, without anything that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(orders, '\u{FFFD}')
}

/** The same on one line. */
function onOneLine(text: string): string {
  return printable(text).replaceAll('\n', ' ')
}

/**
 * The same on one line, cut to be read at a glance.
 *
 * @param limit
 *   Most characters, the mark of the cut among them.
 */
export function shorten(text: string, limit: number): string {
  const line = onOneLine(text)
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}

/** `NO_COLOR` (https://no-color.org) turns colour off; without a terminal there is none. */
export function hasColours({environment, terminal}: World): boolean {
  return terminal !== undefined && !environment.NO_COLOR && environment.TERM !== 'dumb'
}

/** How many there are of something (examples: `'1 warning'`, `'2,140 words'`). */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

/** Size of a file for a person (example: `'412 kB'`). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A path as one would type it in a shell. */
export function asTyped(file: string): string {
  return /^[\w./\\:@%+=-]+$/u.test(file) ? file : JSON.stringify(file)
}
