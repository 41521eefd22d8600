/** Names of authors, out of what pages set around them. */
import {findDate} from '../text/dates.js'
import {collapse} from '../text/text-of.js'

const lead =
  /^(?:[-–—|•·\s]{0,8})(?:(?:written|posted|reported|published|story|words|text)\s{1,2})?by\b\s{0,2}[:,]?,?\s{0,2}|^(?:view all posts by|posts by|authors?|writer|reporter|contributor)\b\s{0,2}:?\s{1,2}/iu

/** What follows a name on its line: a date, a post, an account, a paper. */
const trail =
  /\s{0,3}(?:\||•|·|\s[–—-](?=\s|$)|@|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bupdated\b|\bpublished\b|\bposted\b|\bon\s(?=\p{Lu}\p{L}{2,8}\s\d)|\()/iu

/** Posts and titles after a name, set off by a comma. */
const post =
  /^(?:ph\.?\s?d|m\.?d|jr|sr|esq|(?:\p{L}{2,20}\s){0,3}(?:editors?|reporters?|correspondents?|writers?|staff|contributor|columnist|producer|journalist|analyst|bureau))\.?$/iu

/** What stands where nobody is named. */
const nobody =
  /^(?:no author|unknown|anonymous|admin|administrator|staff|editor|by|author|guest|none|null|undefined|view (?:my )?(?:complete )?profile|recent posts|read more|share|follow)$/iu

const nameWord = /^(?:\p{Lu}|\p{Lo}|d['’]|al-|el-)/u
const particle = /^(?:de|da|di|do|dos|van|von|der|den|bin|ibn|al|el|la|le|du|del|ten|ter|y|e)$/u

/** People named in lines such as `By Ann Marsh, Port Editor, and R. Okafor | 4 May 2025`; none when there are none. */
export function authorNames(lines: readonly string[]): string[] {
  const names = lines.flatMap((line) => splitNames(withoutTrail(line))).map(collapse)
  const known = new Set<string>()
  return names.filter((name) => {
    const key = name.toLowerCase()
    const isNew = isName(name) && !known.has(key)
    known.add(key)
    return isNew
  })
}

/** People in a line that says it is a byline (`By Ann Marsh`, `Posted on 4 May 2025 by Ann Marsh`); none in any other. */
export function bylineNames(line: string): string[] {
  if (line.length > 160) return []
  const posted = line.match(/^posted\b.{0,40}\bby\s(?=\p{Lu})/iu)?.[0]
  const said = posted ? `By ${line.slice(posted.length)}` : line
  if (!/^[-–—|•·\s]{0,8}(?:\p{L}{4,9}\s)?by\b:?\s{0,2}\p{Lu}/iu.test(said)) return []
  const names = authorNames([said])
  return names.every((name) => name.split(' ').every((word) => nameWord.test(word) || particle.test(word)))
    ? names
    : []
}

function withoutTrail(line: string): string {
  const bare = collapse(line)
    .replace(/^By(?=\p{Lu}\p{Ll}?\S)/u, 'By ')
    .replace(lead, '')
  const date = findDate(bare)?.text
  const dated = date ? bare.slice(0, bare.indexOf(date)) : bare
  return (dated.split(trail)[0] ?? '').replace(/[\s,.;:–—-]+$/u, (end) => (end.startsWith('.') ? '.' : ''))
}

/** At commas, and at "and" where each side looks like a name of its own. */
function splitNames(line: string): string[] {
  return line
    .split(/\s{0,3}[,;]\s{0,3}/u)
    .filter((part, index) => index === 0 || !post.test(part))
    .flatMap((part) => {
      const sides = part.split(/\s{0,3}(?:&|\band\b|\bund\b|\bet\b)\s{0,3}/u).filter(Boolean)
      return sides.every((side) => nameWord.test(side)) ? sides : [part]
    })
    .map((name) => name.replace(/^(?:and|by)\s/iu, '').replace(/(?<=\p{Ll}{2})\.$/u, ''))
}

/** One to six words, no address, no figures, and none of the words that stand where nobody is named. */
function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || name.split(' ').length > 6) return false
  return !/\d{2}|@|^https?:|[:{}<>[\]]/u.test(name) && !nobody.test(name)
}
