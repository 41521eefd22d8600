/** JSON-LD: what a page says of itself for machines (https://schema.org/Article and its kinds). */
import {plainText} from '../text/plain-text.js'
import {collapse} from '../text/text-of.js'

/** An object of JSON-LD. */
export type LinkedObject = Record<string, unknown>

/** What JSON-LD on a page says of its article. */
export interface LinkedData {
  headline?: string | undefined
  authors: string[]
  publisher?: string | undefined
  published?: string | undefined
}

/** Objects that describe an article, then those that only describe its page. */
const kinds = [
  /(?:Article|BlogPosting|Report|Review|LiveBlog|Column)/u,
  /(?:WebPage|ItemPage|AboutPage|CreativeWork)/u,
]

/** How deep objects may stand in one another, so that no page can send us down for ever. */
const deepest = 12

/**
 * All objects in a block of JSON-LD, those inside others too; none when it is not JSON.
 *
 * Pages put comments around it and line ends into its strings; both are forgiven.
 */
export function linkedObjects(json: string): LinkedObject[] {
  const bare = json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, '')
  const found: LinkedObject[] = []
  collect(parseJson(bare) ?? parseJson(bare.replace(/\p{Cc}+/gu, ' ')), found, 0)
  return found
}

/** What objects say of the article, the most telling first; authors named by reference are looked up. */
export function readLinkedData(objects: readonly LinkedObject[]): LinkedData {
  const named = new Map(
    objects.flatMap((one) => (one.name !== undefined ? [[String(one['@id']), one] as const] : [])),
  )
  const telling = kinds.flatMap((kind) => objects.filter((one) => kind.test(String(one['@type']))))
  const first = <T>(read: (one: LinkedObject) => T | undefined) =>
    telling.map(read).find((value) => value !== undefined)
  const site = objects.find((one) => one['@type'] === 'WebSite')
  return {
    headline: first((one) => stringOf(one.headline)),
    authors: first((one) => someOf(namesOf(one.author ?? one.creator, named))) ?? [],
    publisher: first((one) => namesOf(one.publisher, named)[0]) ?? namesOf(site, named)[0],
    published: first((one) => stringOf(one.datePublished)),
  }
}

/** A page's own JSON is often broken; then it says nothing. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function collect(value: unknown, found: LinkedObject[], depth: number): void {
  if (depth > deepest) return
  if (Array.isArray(value)) for (const one of value) collect(one, found, depth + 1)
  if (!isRecord(value)) return
  found.push(value)
  for (const inner of Object.values(value)) collect(inner, found, depth + 1)
}

/** Names: a text, an object with `name` or only a reference to one, or a list of these. */
function namesOf(value: unknown, named: ReadonlyMap<string, LinkedObject>): string[] {
  const all = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => {
    if (!isRecord(one)) return stringOf(one) ?? []
    const told = Array.isArray(one.name) ? one.name : [one.name ?? named.get(String(one['@id']))?.name]
    return told.flatMap((name) => stringOf(name) ?? [])
  })
}

function someOf<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? collapse(plainText(value)) : undefined
}

function isRecord(value: unknown): value is LinkedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
