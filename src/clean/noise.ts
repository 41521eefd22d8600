/** Lines that belong to a site and to no article, by family. Each family looks at a whole line, never at a part. */
import {adverts, commentForms, endHeadings, networks, newsletters, shareWords, siteLinks} from './phrases.js'

/** A kind of site text. */
export interface Family {
  rule: string
  /** Why its lines go, as a clause. */
  reason: string
  fits: (line: NoiseLine) => boolean
  /** What stands below such a line is no longer the article. */
  ends?: boolean
}

/** A line as families look at it. */
interface NoiseLine {
  text: string
  /** Small letters, figures and spaces only (example: `'you may also like'`). */
  plain: string
  /** How many words `plain` has. */
  length: number
}

const shareLine =
  /^(?:share all sharing options|copy link url ?copied|read more about sharing|these are external links)\b/u

const cookieWords =
  /\b(?:this (?:web)?site uses|we use|our use of|use of|uses?|accept|by (?:using|continuing|clicking))\b/iu
const cookiePurpose =
  /\b(?:browsing experience|you agree|your experience|our site|this site|website|consent|preferences|partners)\b/iu
const offer =
  /^(?:get|sign up|subscribe|join|enter|click here|receive|never miss|stay (?:informed|updated|up to date))\b/iu
const offered =
  /\b(?:newsletters?|inbox|youtube channel|delivered|notifications?|subscribers?|alerts|e-?mail(?:s| address| updates)?|whatsapp channel|telegram channel)\b/iu
const furtherReading =
  /^(?:also read|read also|read more|see also|related(?: (?:story|article|news|stories))?|recommended|don['’]t miss|must read|also on|more from|more on|watch also)\s{0,2}[:|»–—-]\s{0,2}\S/iu

/** A site speaks to its reader of itself. */
const addressed = /\b(?:we|our|us|you|your|this (?:web)?site)\b/iu

/** Words of the longest line that names a holder of rights (`Copyright The Harbour Post`), and of the longest notice of rights. */
const longestHolder = 6
const longestRights = 20

/** The phrase at the start of a sentence or at its end; `all rights reserved to the town` is neither. */
const rightsReserved =
  /(?:^|[.,;|©]\s{0,2}|\d{4}\s)all rights reserved\b|\ball rights reserved\s?(?:$|[.,;!|)])/iu

/** Letters of the longest line of a site; longer ones are paragraphs. */
const longest = 700

/** All families. The first that fits a line gives the reason. */
export const families: readonly Family[] = [
  {
    rule: 'drop-share-links',
    reason: 'links to social networks',
    fits: ({text, plain, length}) =>
      (length <= 15 && isShareBar(plain.split(' '))) ||
      (length <= 20 && (/\(opens in (?:a )?new window\)$/iu.test(text) || shareLine.test(plain))),
  },
  {
    rule: 'drop-see-also',
    reason: 'heading over links to other articles',
    fits: ({plain, length}) =>
      endHeadings.has(plain) ||
      /^view all \d{0,5}$/u.test(plain) ||
      (length <= 6 &&
        /^more (?:great |of our |top )(?:\S{1,20} ){0,3}(?:stories|news|articles|posts)$/u.test(plain)),
    ends: true,
  },
  {
    rule: 'drop-see-also',
    reason: 'link to another article',
    fits: ({text, length}) =>
      length <= 30 && (furtherReading.test(text) || /\bread more\s?[»›>]{1,3}$/iu.test(text)),
  },
  {
    rule: 'drop-tags',
    reason: 'key words of the site',
    fits: ({text, length}) =>
      length <= 60 &&
      /^(?:tags|keywords|topics|labels|filed under|posted in)(?:\s{0,2}:|(?=[^,]{2,40},[^,]{2,40},))/iu.test(
        text,
      ),
  },
  {
    rule: 'drop-comment-form',
    reason: 'comment form or counter of comments',
    fits: ({plain, length}) => length <= 40 && isCommentForm(plain),
    ends: true,
  },
  {
    rule: 'drop-newsletter',
    reason: 'offer of a newsletter or subscription',
    fits: ({text, plain, length}) =>
      newsletters.has(plain) ||
      (length <= 40 && offer.test(text) && offered.test(text) && !isReport(text)) ||
      (length <= 25 && /^(?:follow|like|find) .{0,40}\bon\b/iu.test(text) && namesNetwork(plain)),
  },
  {
    rule: 'drop-advertisement',
    reason: 'label of an advertisement',
    fits: ({plain}) => adverts.has(plain),
  },
  {
    rule: 'drop-cookie-notice',
    reason: 'notice about cookies',
    fits: ({text, length}) =>
      length <= 120 &&
      /\bcookies?\b/iu.test(text) &&
      cookieWords.test(text) &&
      cookiePurpose.test(text) &&
      addressed.test(text),
  },
  {
    rule: 'drop-consent',
    reason: 'what signing up or visiting the site means',
    fits: ({text, length}) => length <= 90 && isConsent(text),
  },
  {
    rule: 'drop-about',
    reason: 'heading over a note about the author or the company',
    fits: ({text, length}) =>
      length <= 6 && /^About(?: the)?(?: \p{Lu}[\p{L}\p{M}.'’-]{0,25}){1,4}:?$/u.test(text),
    ends: true,
  },
  {
    rule: 'drop-copyright',
    reason: 'notice of copyright or terms',
    fits: ({text, plain, length}) => length <= 50 && isCopyright({text, plain, length}),
    ends: true,
  },
  {
    rule: 'drop-site-links',
    reason: 'link of the site, not of the article',
    fits: ({plain, length}) => siteLinks.has(plain) || (length <= 4 && /^more from /u.test(plain)),
  },
  {
    rule: 'drop-counter',
    reason: 'counter of readers or minutes',
    fits: ({plain}) =>
      /^(?:(?:image |photo |slide )?\d{1,3} (?:of )?\d{1,3}|\d[\d ]{0,8}[km]? (?:views?|shares?|likes?|reads?|votes?|followers)|\d{1,3} ?min(?:ute)?s? read|reading time.{0,20})$/u.test(
        plain,
      ),
  },
  {
    rule: 'drop-marks',
    reason: 'nothing but marks',
    fits: ({plain}) => plain === '',
  },
]

/** The family a line belongs to, if any. */
export function familyOf(text: string): Family | undefined {
  if (text.length > longest) return undefined
  const plain = plainOf(text)
  const line = {text, plain, length: plain === '' ? 0 : plain.split(' ').length}
  return families.find(({fits}) => fits(line))
}

function isShareBar(words: readonly string[]): boolean {
  const own = words.filter((word) => networks.has(word) || /^(?:share|tweet|like)$/u.test(word))
  return own.length > 0 && words.every((word) => networks.has(word) || shareWords.has(word))
}

function isConsent(text: string): boolean {
  if (!/^(?:by|you|i|we|your|this|please|for more|see|read|view|our|further|no|in order)\b/iu.test(text))
    return false
  if (/\bunsubscribe\b.{0,40}\b(?:any ?time|link)\b/iu.test(text)) return true
  return (
    /\b(?:privacy (?:policy|notice)|personal data|terms of (?:use|service)|data protection|terms (?:and|&) conditions)\b/iu.test(
      text,
    ) &&
    /\b(?:you (?:agree|consent|accept|may revoke|acknowledge|can opt)|your (?:consent|agreement|personal data))\b/iu.test(
      text,
    )
  )
}

function namesNetwork(plain: string): boolean {
  return /\b(?:facebook|twitter|instagram|youtube|telegram|linkedin|whatsapp|tiktok)\b/u.test(plain)
}

function isCommentForm(plain: string): boolean {
  return (
    commentForms.has(plain) ||
    /^\d{1,6} (?:post )?comments?\b.{0,20}$/u.test(plain) ||
    /\byour email address will not be published\b|\brequired fields are marked\b|^(?:log ?in|sign in|register) to (?:comment|reply|leave)/u.test(
      plain,
    )
  )
}

function isCopyright({text, plain, length}: NoiseLine): boolean {
  return (
    /^(?:copyright\s{0,3}(?:©|\(c\)|\d{4})|©|\(c\) ?\d{4})/iu.test(text) ||
    (length <= longestHolder && /^copyright\b/u.test(plain) && !/[.!?]["”’)]?$/u.test(text)) ||
    (length <= longestRights && !isReport(text) && rightsReserved.test(text)) ||
    /\bterms under which this site\b|\b(?:document|material|article) is (?:subject to|protected by) copyright\b|\bmay not be (?:published|reproduced) .{0,40}(?:broadcast|rewritten|permission)/u.test(
      plain,
    )
  )
}

/** Whether a line tells what somebody said, as no line of a site does. */
function isReport(text: string): boolean {
  return /\b(?:said|says|told|asked)\b|[“”"«»]/iu.test(text)
}

function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
