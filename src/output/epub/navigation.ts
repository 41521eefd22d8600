/** Ways into the book: the contents page, landmarks, the NCX of EPUB 2, and the cover. */
import type {ContentsItem, Edition, Part, Publication} from '../../model.js'
import {hrefs, stylesOf} from './manifest.js'

/** What every document made here has in common. */
interface DocumentView {
  language: string
  direction: Edition['direction']
  /** Addresses of style sheets. */
  styles: string[]
}

/** All that `templates/epub/nav.xhtml.hbs` sees. */
export interface NavView extends DocumentView {
  heading: string
  items: ContentsItem[]
  landmarks: Landmark[]
}

/** A place that readers offer as a button (EPUB 3 Structural Semantics Vocabulary). */
export interface Landmark {
  type: 'cover' | 'titlepage' | 'toc' | 'bodymatter' | 'bibliography'
  title: string
  href: string
}

/** All that `templates/epub/toc.ncx.hbs` sees. */
export interface NcxView {
  urn: string
  title: string
  language: string
  /** Levels of contents, at least 1. */
  depth: number
  points: NcxPoint[]
}

/** One line of contents in the NCX. */
export interface NcxPoint {
  id: string
  /** Counts from 1 through both levels. */
  order: number
  title: string
  href: string
  children: NcxPoint[]
}

/** All that `templates/epub/cover.xhtml.hbs` sees. */
export interface CoverView extends DocumentView {
  title: string
  /** Address of the picture. */
  picture: string
  /** What is on the picture, in words. */
  alternative: string
}

/** View of the contents page. */
export function navView(publication: Publication): NavView {
  return {
    ...documentView(publication),
    heading: 'Contents',
    items: publication.contents,
    landmarks: landmarksOf(publication.parts),
  }
}

/** View of the NCX, which says the same as the contents page. */
export function ncxView({facts, contents}: Publication): NcxView {
  let order = 0
  const point = ({title, href, children}: ContentsItem): NcxPoint => {
    order++
    return {id: `point-${order}`, order, title, href, children: children.map(point)}
  }
  return {
    urn: facts.urn,
    title: facts.title,
    language: facts.language,
    depth: contents.some(({children}) => children.length > 0) ? 2 : 1,
    points: contents.map(point),
  }
}

/** View of the cover page. */
export function coverView(publication: Publication): CoverView {
  const {title, subtitle} = publication.facts
  return {
    ...documentView(publication),
    title,
    picture: hrefs.picture,
    alternative: subtitle ? `Cover: ${title}. ${subtitle}` : `Cover: ${title}`,
  }
}

function documentView(publication: Publication): DocumentView {
  const {language, direction} = publication.facts
  return {language, direction, styles: stylesOf(publication)}
}

function landmarksOf(parts: readonly Part[]): Landmark[] {
  const first = (role: Part['role'], type: Landmark['type'], title?: string): Landmark[] =>
    parts
      .filter((part) => part.role === role)
      .slice(0, 1)
      .map((part) => ({type, title: title ?? part.title, href: part.href}))
  return [
    {type: 'cover', title: 'Cover', href: hrefs.cover},
    ...first('title-page', 'titlepage', 'Title page'),
    {type: 'toc', title: 'Contents', href: hrefs.nav},
    ...first('chapter', 'bodymatter', 'Start of the text'),
    ...first('sources', 'bibliography'),
  ]
}
