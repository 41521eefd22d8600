/** What is in the package, under which name, and in which order it is read. */
import GithubSlugger from 'github-slugger'
import type {Asset, Part, Publication} from '../../model.js'

/** Addresses of the documents that only an EPUB has, relative to the package document. */
export const hrefs = {
  package: 'package.opf',
  nav: 'nav.xhtml',
  ncx: 'toc.ncx',
  cover: 'cover.xhtml',
  picture: 'images/cover.png',
} as const

const styleType = 'text/css'

/** One file of the package. */
export interface ManifestItem {
  /** Made from `href` (example: `'styles-epub-css'`). */
  id: string
  href: string
  mediaType: string
  /** What the file is to the package (example: `'nav'`); `null` for nothing in particular. */
  properties: 'nav' | 'cover-image' | null
}

/** All files of the package but the package document itself, sorted by address, so that their ids are stable. */
export function manifestOf(publication: Publication): ManifestItem[] {
  const files: Omit<ManifestItem, 'id'>[] = [
    {href: hrefs.nav, mediaType: 'application/xhtml+xml', properties: 'nav'},
    {href: hrefs.ncx, mediaType: 'application/x-dtbncx+xml', properties: null},
    {href: hrefs.cover, mediaType: 'application/xhtml+xml', properties: null},
    {href: hrefs.picture, mediaType: 'image/png', properties: 'cover-image'},
    ...publication.parts.map(({href}) => ({href, mediaType: 'application/xhtml+xml', properties: null})),
    ...packedAssets(publication).map(({href, mediaType}) => ({href, mediaType, properties: null})),
  ]
  const slugger = new GithubSlugger()
  return files
    .toSorted((left, right) => (left.href < right.href ? -1 : 1))
    .map((file) => ({id: slugger.slug(file.href.replaceAll(/[/.]/gu, '-')), ...file}))
}

/** Files that the parts refer to. Style sheets of the cover are left out: only its picture is packed. */
export function packedAssets({parts, assets}: Publication): Asset[] {
  return assets.filter(
    ({href, mediaType}) =>
      mediaType !== styleType || parts.some(({markup}) => markup.includes(`href="${href}"`)),
  )
}

/** Style sheets for the documents made here, in order: the same that the parts use. */
export function stylesOf(publication: Publication): string[] {
  return packedAssets(publication)
    .filter(({mediaType}) => mediaType === styleType)
    .map(({href}) => href)
}

/**
 * Addresses in reading order: cover, what stands before the contents, contents, the rest.
 *
 * The cover is read like any other page: marked `linear="no"` it would have to be linked to
 * (w3c/epubcheck#1488), and Thorium never shows it (edrlab/thorium-reader#1117). Where a reader
 * shows the picture by itself, as Kindle does, the landmark tells it to pass over the page (w3c/publ-cg#22).
 */
export function readingOrder(parts: readonly Part[]): string[] {
  const front = parts.filter(isFront)
  const rest = parts.filter((part) => !isFront(part))
  return [hrefs.cover, ...front.map(({href}) => href), hrefs.nav, ...rest.map(({href}) => href)]
}

function isFront({role}: Part): boolean {
  return role === 'cover' || role === 'title-page'
}
