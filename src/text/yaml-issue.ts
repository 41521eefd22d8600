/** What a value must be, in words an editor understands, for each kind of fault zod finds. */
import type {z} from 'zod'

/** Kinds of values by zod's names, as an editor would call them. */
const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map of names and values',
  record: 'a map of names and values',
}

/** Formats of text by zod's names, with an example. */
const formats: Record<string, string> = {
  date: 'a date such as `2025-05-17`',
  url: 'an address such as `https://example.org/page`',
}

/** Words of a fault as a clause that goes on after the value (example: `'must be a whole number'`). */
export function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[String(issue.expected)] ?? String(issue.expected)}`
    case 'invalid_value':
      return `must be one of ${(issue.values as unknown[]).map(shown).join(', ')}`
    case 'invalid_format':
      return `must be ${formats[String(issue.format)] ?? `of the form ${String(issue.pattern ?? issue.format)}`}`
    case 'too_small':
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${size(issue.minimum, issue.origin)}`
    case 'too_big':
      return `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${size(issue.maximum, issue.origin)}`
    case 'invalid_union':
      return alternatives(issue)
    default:
      return undefined
  }
}

/** A value between backticks, short enough for a sentence. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  if (text === '') return 'empty'
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``
}

function size(limit: unknown, origin: unknown): string {
  if (origin === 'string') return `${String(limit)} characters long`
  if (origin === 'array' || origin === 'set') return `${String(limit)} long`
  return String(limit)
}

/** What each member of a union wants, joined by "or". */
function alternatives(issue: z.core.$ZodRawIssue): string | undefined {
  const errors = issue.errors as {message: string; path: unknown[]}[][]
  const wants = errors.flat().flatMap(({message, path}) => (path.length === 0 ? [message] : []))
  const unique = [...new Set(wants)].filter((want) => want.startsWith('must be '))
  if (unique.length === 0) return undefined
  return `must be ${unique.map((want) => want.slice('must be '.length)).join(', or ')}`
}
