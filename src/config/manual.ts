/** The manual's pages, made from the schema and the messages: `npm run docs` writes them into `docs/`. */
import {z} from 'zod'
import {type Code, codes} from '../diagnostic.js'
import {explanations} from './messages.js'
import {editionSchema, themesSchema} from './schema.js'
import type {KnownThemes} from './themes.js'

/** JSON Schema, as much of it as our schemas lead to. */
interface JsonSchema {
  type?: string
  description?: string
  default?: unknown
  enum?: unknown[]
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
}

/** Kinds of values by their names in JSON Schema, as an editor would call them. */
const kinds: Record<string, string> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: '`true` or `false`',
}

/** JSON Schema of `edition.yaml`, for editors that complete and check as one types. */
export function editionJsonSchema(): object {
  const schema = z.toJSONSchema(editionSchema, {io: 'input'})
  return {...schema, title: 'edition.yaml of Briefbook'}
}

/**
 * All settings of a schema as a Markdown table, one a row, those inside others as `outer.inner`.
 *
 * @param schema
 *   Of a map.
 */
export function settingsTable(schema: z.ZodType): string {
  const rows = rowsOf(z.toJSONSchema(schema, {io: 'input'}) as JsonSchema, '')
  return ['| Setting | Allowed | Default | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** All messages as a Markdown page. */
export function messagesPage(): string {
  const rows = Object.entries(codes).map(
    ([code, severity]) => `| \`${code}\` | ${severity} | ${explanations[code as Code]} |`,
  )
  return `# Messages

Every message has a code, which is never renamed, so that scripts can match on it. With an *error* nothing is written; with a *warning* the book is made, but look at it (and \`--strict\` makes it an error); an *info* is good to know. The list is made from the program (\`npm run docs\`).

| Code | Severity | What it means, and what to do |
| --- | --- | --- |
${rows.join('\n')}
`
}

/**
 * All that can be said of an edition, as a Markdown page.
 *
 * @param metaSchema
 *   What may stand in `NAME.meta.yaml`: the reading stage owns it.
 * @param builtIn
 *   Themes that come with the program.
 */
export function editionPage(metaSchema: z.ZodType, builtIn: KnownThemes): string {
  return page
    .replace('{builtIn}', () => themesTable(builtIn))
    .replace('{settings}', () => settingsTable(editionSchema))
    .replace('{meta}', () => settingsTable(metaSchema))
    .replace('{themes}', () => settingsTable(z.record(z.literal('THEME'), themesSchema.valueType)))
}

const page = `# Editions

An edition is a folder with \`edition.yaml\` and \`sources/\`. \`briefbook init FOLDER\` begins one. The tables are made from the program's own schema (\`npm run docs\`).

\`\`\`yaml
id: harbour-2025
title: Harbour briefing
subtitle: What was said in May
date: 2025-05-17
editors: [R. Okafor]
chapters: [economy, diplomacy, history, education]
merge: {threshold: 0.7}
page: {size: A5}
\`\`\`

## Settings

A setting that is not listed, or a value that is not allowed, is an error with file, line and column; all of them are told at once.

{settings}

[edition.schema.json](edition.schema.json) says the same to text editors that understand JSON Schema: put \`# yaml-language-server: $schema=PATH/edition.schema.json\` into the first line of \`edition.yaml\`.

## Sources

| Files | Read as |
| --- | --- |
| \`.txt\` | Flat text: a paragraph a line |
| \`.html\`, \`.htm\` | A saved web page: its article is looked for |
| \`.md\` | Markdown, with front matter between two lines of \`---\` if one likes |

The encoding is taken from a byte order mark, then it is UTF-8 if the bytes are valid as such (with a warning where an HTML page declares something else), then what the page declares, then it is guessed, with a warning. Files larger than 20 MB and those that lead out of the folder are refused. Nothing is ever fetched.

What the program finds out about a source (title, date, paper) can be put right in a file beside it, \`NAME.meta.yaml\`, or in front matter; the file wins over front matter, and both over what was found.

{meta}

## Themes

A passage goes to the theme whose terms speak for it most. These are built in:

{builtIn}

A theme is printed as a chapter when \`chapters\` names it. Passages of the other themes, and those that no theme claims, go where \`other\` says. A file \`themes.yaml\` in the edition folder adds themes, or replaces a built-in one of the same name:

\`\`\`yaml
harbours:
  title: Harbours and shipping
  terms: {quay: 3, container ship: 3, pilot: 1, dredg*: 2}
\`\`\`

{themes}

Terms match whole words, in any case, with their usual endings; a star at the end stands for any ending.

## Merging

Passages of different articles that say the same are printed once: the fullest stays, the others are cited below it. \`merge.threshold\` is the share of the shorter one's wording that must be in the longer one. Passages whose figures contradict each other are never merged, nor are those shorter than \`merge.minWords\`. Every decision stands in \`edition.json\`.

## Variables

| Variable | Meaning |
| --- | --- |
| \`SOURCE_DATE_EPOCH\` | Moment in the metadata of PDF and EPUB, in seconds since 1970. Unset: midnight (UTC) of \`date\`. |
| \`BRIEFBOOK_BROWSER\`, \`PUPPETEER_EXECUTABLE_PATH\` | Browser to print with, unless \`--browser\` names one. Unset: the one that comes with the program. |
| \`BRIEFBOOK_CACHE\` | Folder into which that browser is unpacked once. Unset: \`briefbook\` in the user's cache folder. |
| \`NO_COLOR\` | No colours in messages. |
`

function themesTable(themes: KnownThemes): string {
  const rows = Object.entries(themes).map(([id, {title, terms}]) => {
    const heaviest = Object.entries(terms).toSorted(([, left], [, right]) => right - left)
    return `| \`${id}\` | ${title} | ${heaviest
      .slice(0, 5)
      .map(([term]) => term)
      .join(', ')} … |`
  })
  return ['| Theme | Chapter title | Some of its terms |', '| --- | --- | --- |', ...rows].join('\n')
}

function rowsOf(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(membersOf(schema)).flatMap(([key, member]) => {
    const name = `${prefix}${key}`
    const required = schema.required?.includes(key) ?? false
    const cells = [`\`${name}\``, allowed(member), defaultOf(member, required), member.description ?? '']
    return [`| ${cells.join(' | ')} |`, ...rowsOf(member, `${name}.`)]
  })
}

/** What stands in a map of the schema; in one with free names, under a stand-in. */
function membersOf({properties, additionalProperties}: JsonSchema): Record<string, JsonSchema> {
  const free = typeof additionalProperties === 'object' && additionalProperties.properties
  return properties ?? (free ? {NAME: additionalProperties} : {})
}

/** What values are allowed, in a few words. */
function allowed(schema: JsonSchema): string {
  const {type = '', enum: values, items, properties, additionalProperties} = schema
  if (values) return values.map((value) => `\`${String(value)}\``).join(', ')
  if (items) return `list of ${allowed(items)}`
  if (properties) return 'map'
  if (typeof additionalProperties === 'object') return `map of names to ${allowed(additionalProperties)}`
  return [kinds[type] ?? type, range(schema)].filter(Boolean).join(' ')
}

/** Bounds of a number (example: `'0 to 1'`). */
function range({type, minimum, maximum, exclusiveMinimum}: JsonSchema): string {
  if (type !== 'number' && type !== 'integer') return ''
  if (exclusiveMinimum !== undefined) return `above ${exclusiveMinimum}, up to ${maximum}`
  return minimum === undefined ? '' : `${minimum} to ${maximum}`
}

/** The default as one would write it; of a map, its members tell. */
function defaultOf({default: value, properties}: JsonSchema, required: boolean): string {
  if (required) return '**required**'
  return value === undefined || properties ? '' : `\`${JSON.stringify(value)}\``
}
