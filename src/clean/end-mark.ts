import {findDate} from '../text/dates.js'
import type {Said} from './learn.js'

/** A sign that the article ends here. */
export interface EndMark extends Said {
  /** The sign itself, as it stands at the end of the line. */
  text: string
  /** It means nothing else, so whatever follows is not the article. */
  strong: boolean
}

/** The slash after the last full stop that agencies set: `./.` */
const slash = /(?<=\p{L}.{0,3}[.!?]["”’]?)\/\.$/u

/** `— HNS`, `- HA/HNS` after a full stop. */
const dashAgency =
  /(?<=[.!?]["”’)]{0,2})\s{0,3}[—–-]{1,2}\s?((?:\p{Lu}[\p{Lu}\d]{1,7})(?:\/\p{Lu}[\p{Lu}\d]{1,7}){0,2})$/u

/** `(HNS)` or `(HNS/AB)` after a full stop. */
const bracketAgency = /(?<=[.!?]["”’]{0,2})\s{0,3}\((\p{Lu}[\p{Lu}\d]{1,7})(?:[/\s-]\p{Lu}{1,6}){0,2}\)$/u

/** `(Harbour/May 4/2025)` after a full stop. */
const placeAndDate = /(?<=[.!?]["”’]{0,2})\s{0,3}\((\p{Lu}[\p{L} ]{1,30})\/([^()/]{3,12}\/\d{4})\)$/u

/** A line of its own: `###`, `-30-`, `END`. */
const ownLine = /^(?:#{2,}|-\s?30\s?-|#?(?:END|ENDS|ends)#?\.?|\(ends?\)|-ends-)$/u

/** The end mark at the end of a line, if it has one. */
export function endMarkOf(text: string): EndMark | undefined {
  if (ownLine.test(text)) return {text, strong: true}
  const slashed = text.match(slash)
  if (slashed) return {text: slashed[0], strong: true}
  const agency = text.match(dashAgency) ?? text.match(bracketAgency)
  if (agency?.[1]) return {text: agency[0], publisher: agency[1], strong: false}
  const placed = text.match(placeAndDate)
  const date = findDate(placed?.[2] ?? '')
  if (placed?.[1] && date) return {text: placed[0], place: placed[1].trim(), date, strong: true}
  return undefined
}
