/** YAML with places: what is wrong in a file an editor wrote, all at once, each with line and column. */
import {distance} from 'fastest-levenshtein'
import {type Document, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument} from 'yaml'
import {z} from 'zod'
import type {Report} from '../diagnostic.js'
import type {Place, SourcePath} from '../model.js'
import {describeIssue, shown} from './yaml-issue.js'

/** Way from the root of a value to something in it (example: `['chapters', 0]`). */
export type YamlPath = readonly (string | number)[]

/** A checked value, and where in the file each part of it stands. */
export interface ParsedYaml<T> {
  /** `undefined` when something was wrong; the report says what. */
  value: T | undefined
  /** Place of a value, or of the nearest thing around it that the file has. */
  placeOf: (path: YamlPath) => Place
}

/**
 * Read YAML text and check it against a schema, which fills in defaults. An empty file counts as an empty map.
 *
 * Messages of the schema's own (`error: 'must be …'`) are used as clauses after the value.
 *
 * @param file
 *   What to call the file in messages.
 */
export function parseYaml<T>(
  text: string,
  file: SourcePath,
  schema: z.ZodType<T>,
  report: Report,
): ParsedYaml<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const placeAt = (offset: number): Place => {
    const {line, col} = lines.linePos(offset)
    return {file, line: Math.max(line, 1), column: Math.max(col, 1)}
  }
  const placeOf = (path: YamlPath) => placeAt(offsetOf(document, path))

  const raw = readValue(document, placeAt, report)
  if (raw === undefined) return {value: undefined, placeOf}
  const checked = schema.safeParse(raw.value, {error: describeIssue, reportInput: true})
  if (checked.success) return {value: checked.data, placeOf}
  for (const issue of checked.error.issues.flatMap(flattenUnion)) {
    if (issue.code === 'unrecognized_keys') {
      const allowed = allowedAt(schema, pathOf(issue))
      for (const key of issue.keys)
        addUnknown(key, allowed, placeAt(keyOffsetOf(document, [...pathOf(issue), key])), report)
    } else {
      addWrong(issue, placeOf(pathOf(issue)), report)
    }
  }
  return {value: undefined, placeOf}
}

/** The plain value of a document, wrapped since it may itself be anything; nothing when the YAML is broken. */
function readValue(
  document: Document,
  placeAt: (offset: number) => Place,
  report: Report,
): {value: unknown} | undefined {
  for (const {code, message, pos} of document.errors) {
    const said =
      code === 'DUPLICATE_KEY' ? 'A key stands twice in the same map' : message.replace(/\.?$/u, '')
    report.add('config-syntax', `${said}.`, {
      place: placeAt(pos[0]),
      hint:
        code === 'DUPLICATE_KEY'
          ? 'Take one of them away.'
          : 'Put a value that holds `: ` or `#` in quotes; indent with spaces.',
    })
  }
  if (document.errors.length > 0) return undefined
  try {
    return {value: document.toJS({maxAliasCount: 100}) ?? {}}
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    report.add('config-syntax', 'Aliases refer to each other too often.', {
      place: placeAt(0),
      hint: 'Write the values out.',
    })
    return undefined
  }
}

/**
 * A value that fits no member of a union is told by the member it nearly fits:
 * the only one that finds fault inside the value, not with its kind.
 */
function flattenUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const near = issue.errors.filter((issues) =>
    issues.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  )
  if (near.length !== 1) return [issue]
  return (near[0] ?? []).flatMap((inner) => flattenUnion({...inner, path: [...issue.path, ...inner.path]}))
}

function addUnknown(key: string, allowed: readonly string[], place: Place, report: Report): void {
  const list = allowed.length > 0 ? `Allowed: ${allowed.map((name) => `\`${name}\``).join(', ')}.` : ''
  const near = nearestOf(key, allowed)
  const hint = [near ? `Did you mean \`${near}\`?` : '', list].filter(Boolean).join(' ')
  report.add('config-unknown', `\`${key}\` is not known here.`, hint ? {place, hint} : {place})
}

function addWrong(issue: z.core.$ZodIssue, place: Place, report: Report): void {
  const name = formatPath(pathOf(issue))
  if (issue.input === undefined) {
    report.add('config-value', `${name} is missing; it ${issue.message}.`, {place})
    return
  }
  const near =
    issue.code === 'invalid_value' ? nearestOf(String(issue.input), issue.values.map(String)) : undefined
  const hint = near ? {hint: `Did you mean \`${near}\`?`} : {}
  report.add('config-value', `${name} is ${shown(issue.input)}, but ${issue.message}.`, {place, ...hint})
}

/**
 * The one name that is most like another, if any is near enough to be a slip of the hand.
 *
 * @param names
 *   What may be meant. The first wins a tie.
 */
export function nearestOf(name: string, names: readonly string[]): string | undefined {
  const scored = names.map((other) => ({other, apart: distance(name.toLowerCase(), other.toLowerCase())}))
  const best = scored.toSorted((a, b) => a.apart - b.apart)[0]
  return best && best.apart <= Math.ceil(name.length * 0.34) ? best.other : undefined
}

function pathOf(issue: z.core.$ZodIssue): (string | number)[] {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
}

/** A path as an editor would write it (example: `` `page.size` ``, `` `chapters[1]` ``). */
function formatPath(path: YamlPath): string {
  if (path.length === 0) return 'The file'
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
  return `\`${steps.join('').replace(/^\./u, '')}\``
}

/** Offset of the value at a path, or of the last thing on the way that is there. */
function offsetOf(document: Document, path: YamlPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Partial<Node> | undefined
    if (node?.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function keyOffsetOf(document: Document, path: YamlPath): number {
  const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const wanted = String(path.at(-1))
  const isWanted = ({key}: Pair) => (isScalar(key) ? String(key.value) : String(key)) === wanted
  const key = isMap(map) ? (map.items.find(isWanted)?.key as Partial<Node> | undefined) : undefined
  return key?.range?.[0] ?? offsetOf(document, path)
}

/** As much of JSON Schema as is needed to find the names allowed somewhere. */
interface JsonSchema {
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema | boolean
  anyOf?: JsonSchema[]
  allOf?: JsonSchema[]
}

/** Names that an object of the schema may have at a path. */
function allowedAt(schema: z.ZodType, path: YamlPath): string[] {
  let here = [z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any', reused: 'inline'}) as JsonSchema]
  for (const step of path) here = here.flatMap(membersOf).flatMap((member) => stepInto(member, step))
  return here.flatMap(membersOf).flatMap(({properties}) => Object.keys(properties ?? {}))
}

function membersOf(schema: JsonSchema): JsonSchema[] {
  const members = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]
  return [schema, ...members.flatMap(membersOf)]
}

function stepInto(
  {properties, items, additionalProperties}: JsonSchema,
  step: string | number,
): JsonSchema[] {
  const next = typeof step === 'number' ? items : (properties?.[step] ?? additionalProperties)
  return typeof next === 'object' ? [next] : []
}
