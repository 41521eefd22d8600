import type {Element, Nodes, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'
import type {Removal} from '../model.js'
import {textOf} from '../text/text-of.js'
import {countWords} from '../text/words.js'

/** A reason to cut an element out of a page before the article is sought in it. */
export interface Pruning {
  rule: string
  /** Why, as a clause. */
  reason: string
  fits: (element: Element) => boolean
  /** It may fit the article itself by accident, so a large part of the page is never cut by it. */
  careful?: boolean
}

const never = new Set(
  'script style template iframe frame object embed svg math canvas noscript audio video'.split(' '),
)
const controls = new Set('form button input select textarea dialog'.split(' '))
const siteParts = new Set('nav aside footer menu'.split(' '))

/** Words of class and id that mark captions. */
const captionWords =
  /(?:^|[-_\s])(?:caption|wp-caption-text|credit|photo-?credit|image-?credit)(?:$|[-_\s])/iu

/** Words of class and id that mark what stands beside an article. */
const besideWords =
  /(?:^|[-_\s])(?:related|recommend(?:ed|ation|ations)?|newsletter|subscri(?:be|ption)|share|sharing|social|follow|comments?|disqus|sidebar|promo|sponsor(?:ed)?|advert(?:isement)?|ads?|breadcrumbs?|cookie|consent|gdpr|popup|modal|masthead|menu|navbar|navigation|pagination|pager|tags|tag-list|trending|popular|most-read|more-stories|read-more|author-bio|about-author|byline|dateline|timestamp|print-only|skip-link|toolbar|teaser|outbrain|taboola)(?:$|[-_\s])/iu

/** Share of the words in a page's paragraphs above which an element holds the article, whatever it is called. */
const tooMuch = 0.3

/** Words below which a paragraph may be a link, a label or a line of an address. */
const paragraphWords = 8

/** All prunings, tried in this order at each element. */
export const prunings: readonly Pruning[] = [
  {
    rule: 'prune-code',
    reason: 'program, style or foreign content, here for the first time',
    fits: ({tagName}) => never.has(tagName),
  },
  {rule: 'prune-hidden', reason: 'hidden from readers', fits: isHidden, careful: true},
  {
    rule: 'prune-controls',
    reason: 'form or button',
    fits: ({tagName}) => controls.has(tagName),
    careful: true,
  },
  {
    rule: 'prune-site-parts',
    reason: 'navigation, side column or foot of the page',
    fits: isSitePart,
    careful: true,
  },
  {
    rule: 'prune-beside',
    reason: 'stands beside the article by its class or id',
    fits: (element) => besideWords.test(namesOf(element)),
    careful: true,
  },
]

/** What pruning leaves, and what it took. */
export interface Pruned {
  tree: Root
  removed: Removal[]
  captions: {text: string; line: number}[]
}

/** Cut out of a page what is never part of an article. Gives a new tree; each region cut is written down. */
export function prune(page: Root): Pruned {
  const removed: Removal[] = []
  const captions: Pruned['captions'] = []
  const whole = paragraphWordsIn(page)
  const keep = (node: Nodes): boolean => {
    if (node.type === 'comment' || node.type === 'doctype') return false
    if (node.type !== 'element') return true
    if (isCaption(node)) {
      noteCaption(node, removed, captions)
      return false
    }
    const found = prunings.find(({fits, careful}) => fits(node) && !(careful && isArticle(node, whole)))
    if (found) note(node, found, removed)
    return !found
  }
  return {tree: filterTree(page, keep), removed, captions}
}

function filterTree<T extends Root | Element>(node: T, keep: (node: Nodes) => boolean): T {
  const children = node.children.flatMap((child) => {
    if (!keep(child)) return []
    return [child.type === 'element' ? filterTree(child, keep) : child]
  })
  return {...node, children} as T
}

function isArticle(element: Element, whole: number): boolean {
  if (['html', 'body', 'main', 'article', 'h1'].includes(element.tagName)) return true
  return whole > 0 && paragraphWordsIn(element) > tooMuch * whole
}

/** Words in all paragraphs of some length in a node. */
function paragraphWordsIn(node: Root | Element): number {
  let sum = 0
  visit(node, 'element', (element) => {
    if (never.has(element.tagName)) return SKIP
    if (element.tagName !== 'p') return undefined
    const words = countWords(textOf(element))
    if (words >= paragraphWords) sum += words
    return SKIP
  })
  return sum
}

function isHidden({properties}: Element): boolean {
  const style = String(properties.style ?? '')
    .replace(/\s/gu, '')
    .toLowerCase()
  return properties.hidden !== undefined && properties.hidden !== false
    ? true
    : properties.ariaHidden === 'true' ||
        style.includes('display:none') ||
        style.includes('visibility:hidden')
}

function isSitePart({tagName, properties}: Element): boolean {
  const role = String(properties.role ?? '')
  return (
    siteParts.has(tagName) ||
    ['navigation', 'complementary', 'contentinfo', 'search', 'banner', 'dialog'].includes(role)
  )
}

function isCaption(element: Element): boolean {
  return (
    element.tagName === 'figcaption' ||
    (element.tagName !== 'body' && captionWords.test(namesOf(element)) && countWords(textOf(element)) < 80)
  )
}

function namesOf({properties}: Element): string {
  const classes = Array.isArray(properties.className) ? properties.className.join(' ') : ''
  return `${classes} ${String(properties.id ?? '')}`
}

function note(element: Element, {rule, reason}: Pruning, removed: Removal[]): void {
  const text = never.has(element.tagName) ? `<${element.tagName}>` : textOf(element)
  const isKnown = never.has(element.tagName) && removed.some((one) => one.rule === rule && one.text === text)
  if (text && !isKnown) removed.push({rule, reason, text, line: element.position?.start.line})
}

function noteCaption(element: Element, removed: Removal[], captions: Pruned['captions']): void {
  const text = textOf(element)
  if (!text) return
  const line = element.position?.start.line ?? 0
  captions.push({text, line})
  removed.push({rule: 'lift-captions', reason: 'words under a picture, kept apart as a caption', text, line})
}
