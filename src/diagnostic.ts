/**
 * Messages about the user's material: what, where, and what to do about it.
 *
 * Trouble in sources or settings becomes a `Diagnostic` in a `Report`, and the
 * build goes on to find more. Trouble in our own code is a plain `Error`.
 */
import type {VFile} from 'vfile'
import type {Place} from './model.js'

/** `error`: no files are made. `warning`: made, but look. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info'

/**
 * Every message there is, with how serious it is.
 *
 * A code is public: scripts may match on it. Do not rename or reuse one.
 */
export const codes = {
  'folder-missing': 'error',
  'folder-taken': 'error',
  'config-missing': 'error',
  'config-syntax': 'error',
  'config-value': 'error',
  'config-unknown': 'error',
  'theme-unknown': 'error',
  'epoch-ignored': 'warning',
  'source-none': 'error',
  'source-unreadable': 'error',
  'source-empty': 'warning',
  'source-twice': 'warning',
  'source-encoding-guessed': 'warning',
  'source-mojibake': 'warning',
  'source-control-characters': 'warning',
  'source-little-kept': 'warning',
  'source-excluded': 'info',
  'source-ignored': 'info',
  'meta-orphan': 'warning',
  'meta-title-made': 'info',
  'meta-date-missing': 'info',
  'plugin-message': 'warning',
  'passage-other': 'info',
  'chapter-empty': 'info',
  'glyph-missing': 'warning',
  'template-field': 'error',
  'template-syntax': 'error',
  'browser-missing': 'error',
  'browser-failed': 'error',
  'browser-sandbox': 'info',
  'print-moved': 'error',
  'output-unwritable': 'error',
} as const satisfies Record<string, Severity>

/** Name of a message. */
export type Code = keyof typeof codes

/** One thing that is wrong with the user's material, or worth a look. */
export interface Diagnostic {
  code: Code
  severity: Severity
  /** One sentence that names the thing and its value. */
  message: string
  place?: Place | undefined
  /** What the user can do, as an order or a question. */
  hint?: string | undefined
}

/** Gathers diagnostics during one build. Made by the caller and handed down; never global. */
export class Report {
  readonly diagnostics: Diagnostic[] = []
  readonly #noted = new Set<string>()

  /** Note trouble and carry on. The same trouble met twice is noted once. */
  add(code: Code, message: string, more: {place?: Place; hint?: string} = {}): void {
    const {file, line, column} = more.place ?? {}
    const key = JSON.stringify([code, message, file, line, column])
    if (!this.#noted.has(key)) this.diagnostics.push({code, severity: codes[code], message, ...more})
    this.#noted.add(key)
  }

  /** Take over what was noted elsewhere, behind all that is here. */
  include({diagnostics}: Report): void {
    for (const {code, message, place, hint} of diagnostics)
      this.add(code, message, {...(place && {place}), ...(hint && {hint})})
  }

  /** Note trouble and stop: nothing after this makes sense. */
  fail(code: Code, message: string, more: {place?: Place; hint?: string} = {}): never {
    this.add(code, message, more)
    throw new BuildError(this.diagnostics)
  }

  /** Note what plugins said of a file. A `ruleId` that is one of our codes becomes the code. */
  addMessages(file: VFile): void {
    for (const {reason, ruleId, line, column} of file.messages) {
      const code = ruleId && Object.hasOwn(codes, ruleId) ? (ruleId as Code) : 'plugin-message'
      this.add(code, reason, {place: {file: file.path, line, column}})
    }
  }

  /**
   * Stop if an error was noted. Called between stages.
   *
   * @throws {BuildError}
   */
  stopIfFailed(): void {
    if (this.diagnostics.some(({severity}) => severity === 'error')) throw new BuildError(this.diagnostics)
  }
}

/** The user's material cannot be built. The CLI prints the diagnostics and no stack. */
export class BuildError extends Error {
  override readonly name = 'BuildError'
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({severity}) => severity === 'error')
    super(errors.map(formatDiagnostic).join('\n'))
    this.diagnostics = diagnostics
  }
}

/**
 * Put a diagnostic in words, place first so that editors and terminals can jump to it.
 *
 * @returns Two or three lines, no line end.
 */
export function formatDiagnostic({code, severity, message, place, hint}: Diagnostic): string {
  const where = place ? `${[place.file, place.line, place.column].filter(Boolean).join(':')} ` : ''
  const lines = [`${where}${severity} ${code}`, `  ${message}`]
  if (hint) lines.push(`  hint: ${hint}`)
  return lines.join('\n')
}
