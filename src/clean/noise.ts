/** Lines that belong to a site and to no article, by family. Each family looks at a whole line, never at a part. */

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

const networks =
  phrases(`facebook, twitter, x, whatsapp, telegram, linkedin, reddit, pinterest, pocket, flipboard,
  tumblr, youtube, instagram, tiktok, messenger, viber, zalo, line, wechat, weibo, threads, bluesky, mastodon, google,
  plus, email, mail, sms, print, rss, feed, copy, link, url`)

const shareWords = phrases(
  'share, this, on, via, tweet, like, loading, follow, us, story, article, to, with, and, by, e, a, the, save',
)

const shareLine =
  /^(?:share all sharing options|copy link url ?copied|read more about sharing|these are external links)\b/u

const siteLinks =
  phrases(`about us, contact, contact us, careers, career, privacy, privacy policy, cookie policy,
  terms of use, term of use, terms of service, terms and conditions, terms conditions, site map, sitemap, faq, faqs,
  advertise, advertise with us, advertising, adchoices, ad choices, complaint redressal, accessibility, imprint,
  e paper, epaper, e edition, digital edition, search, main menu, menu, sections, log in, login, sign in, sign out,
  register, my account, subscriptions, skip to content, skip to main content, skip to navigation, back to top,
  toggle navigation, you are at, you are here, live tv, rss feed, site index, manage preferences, powered by,
  designed by, enlarge, close, open menu, close menu, next article, previous article, next post, previous post,
  edit, print this page, page not found, font size, listen to this article, text size, download app, get the app`)

const endHeadings =
  phrases(`related, related articles, related stories, related news, related posts, related topics,
  related tags, related content, related links, more on this story, more on this, more stories, more news,
  more in this section, more headlines, read more, read more news, see also, also read, read also, see more,
  you may also like, you might also like, you may be interested in, recommended, recommended for you,
  recommended articles, recommended reading, trending, trending now, trending stories, most read, most popular,
  most viewed, popular posts, popular stories, recent posts, recent articles, recent comments, latest news,
  latest stories, latest articles, latest posts, top stories, top news, other news, others, tags, editors picks,
  editor s picks, what to read next, don t miss, dont miss, up next, in case you missed it, photo gallery,
  view all, view all posts, view more, load more, show more, about author, about the author, feedback,
  people in the story, places in this story, organizations in this story, in this article, share your thoughts,
  from our partners, around the web, popular, want more stories like this, tell us what you think, what do you think,
  like this story share it with a friend, sponsored links, from around the web, hot topics, further reading, similar articles`)

const commentForms =
  phrases(`comment, comments, comments comments, no comments, leave a comment, leave a reply,
  post a comment, post comment, add a comment, add comment, write a comment, your comment, cancel reply, view comments,
  show comments, join the conversation, join the discussion, sort by, email address, your name, your email address,
  send to email address, cancel, your email, name, website, submit, submit comment, login to comment,
  email check failed please try again, post was not sent check your email addresses,
  sorry your blog cannot share posts by email, comments are closed, log in to reply, d bloggers like this, share your thoughts cancel reply, report abuse`)

const newsletters =
  phrases(`subscribe, subscribe now, subscribe today, sign up, sign up now, newsletter, newsletters,
  breaking news emails, email updates, email required, zip code, thanks for signing up, sign me up, see all newsletters, breaking news alerts, daily newsletter, become a member, support us, donate`)

const adverts =
  phrases(`advertisement, advertisements, ad, ads, sponsored, sponsored content, promoted, paid content,
  promoted content, story continues below, story continues below advertisement, article continues below,
  article continues below advertisement, article continues after ad, scroll to continue, scroll down to continue,
  continue reading, advertisement continue reading below, remove ads, this is an ad, advert, adverts, back to gallery, caption, image, this slideshow requires javascript, loading content, loading, skip ad, continue reading below`)

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
      (length <= 40 && offer.test(text) && offered.test(text)) ||
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
      length <= 120 && /\bcookies?\b/iu.test(text) && cookieWords.test(text) && cookiePurpose.test(text),
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
    fits: ({text, plain, length}) => length <= 50 && isCopyright(text, plain),
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

function isCopyright(text: string, plain: string): boolean {
  return (
    /^(?:copyright\b|©|\(c\) ?\d{4})/iu.test(text) ||
    /\ball rights reserved\b|\bterms under which this site\b|\b(?:document|material|article) is (?:subject to|protected by) copyright\b|\bmay not be (?:published|reproduced) .{0,40}(?:broadcast|rewritten|permission)/u.test(
      plain,
    )
  )
}

function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((phrase) => phrase.replace(/\s+/gu, ' ').trim()))
}
