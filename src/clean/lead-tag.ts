import {findDate} from '../text/dates.js'
import type {Said} from './learn.js'

/** What an agency sets before the first words of an article. */
export interface LeadTag extends Said {
  /** The tag with the dash and the space after it. */
  text: string
}

const dash = String.raw`\s{0,2}(?:[—–]|--?)\s{0,2}`
// Without upper bounds on letters: each would copy a large class that many times, which takes long to compile.
const placeName = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?:[ /]\p{Lu}[\p{L}\p{M}.'’-]+){0,3}(?:, ?\p{Lu}[\p{L}\p{M}.]+){0,2}`
/** At most 30 characters up to the bracket. */
const agencyName = String.raw`(?=[^)]{2,30}[)/])[\p{L}\d./& ]+`
const day = String.raw`(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}\.?)(?:,? \d{4})?`

/** `(HarbourWorld) –` */
const agencyOnly = new RegExp(`^\\((${agencyName})\\)${dash}`, 'u')
/** `(HNS)The …`, glued. */
const agencyGlued = /^\((\p{Lu}[\p{Lu}\d]{1,7})\)(?=\p{Lu})/u
/** `Harbour (HNS) -`, `HARBOUR, May 4 (HNS) --`, `HARBOUR, May 4, 2025 /HNS/ -` */
const placeAndAgency = new RegExp(`^(${placeName})(?:, (${day}))? ?[(/](${agencyName})[)/]${dash}`, 'u')
/** `HARBOUR, May 4, 2025 —` */
const placeAndDay = new RegExp(`^(${placeName}), (${day})${dash}`, 'u')
/** `HARBOUR —`, `PORT HARBOUR, D.C. —`, `HNS –`: in capitals only, as a name and a dash may begin any sentence. */
const loud =
  /^(\p{Lu}[\p{Lu}\p{M}.'’\d]+(?:[ /,-]{1,2}\p{Lu}[\p{Lu}\p{M}.'’]+){0,4})\s{1,2}([—–]|--?)\s{1,2}/u

/**
 * The lead tag at the start of a paragraph, if it has one.
 *
 * @param whole
 *   All of the article, which may tell a place from an agency: places stand in it in small letters too.
 */
export function leadTagOf(text: string, whole: string): LeadTag | undefined {
  const alone = text.match(agencyOnly) ?? text.match(agencyGlued)
  if (alone?.[1]) return {text: alone[0], publisher: alone[1].trim()}
  const both = text.match(placeAndAgency)
  if (both?.[1] && both[3]) return dated({text: both[0], place: both[1], publisher: both[3].trim()}, both[2])
  const placed = text.match(placeAndDay)
  if (placed?.[1]) return dated({text: placed[0], place: placed[1]}, placed[2])
  const name = text.match(loud)
  if (!name?.[1]) return undefined
  return isPlace(name[1], name[2] ?? '', whole)
    ? {text: name[0], place: name[1]}
    : {text: name[0], publisher: name[1]}
}

/** A day without a year is not completed. */
function dated(tag: LeadTag, said: string | undefined): LeadTag {
  const date = findDate(said ?? '')
  return date ? {...tag, date} : tag
}

/** Places are set off by a long dash; short names and those with another dash are agencies, unless the text tells. */
function isPlace(name: string, mark: string, whole: string): boolean {
  const quiet = name.replace(
    /\p{Lu}[\p{L}\p{M}]+/gu,
    (word) => word.slice(0, 1) + word.slice(1).toLowerCase(),
  )
  if (whole.includes(quiet)) return true
  return mark === '—' && name.length > 3
}
