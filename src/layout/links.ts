/** Where links within the book lead, which depends on what is being made. */
import type {Edition, PassageId, PassageRecord, Reference, Target} from '../model.js'
import type {LinkView} from './views.js'

/** Anchors of ours. Those of chapters, sections and sources always hold a hyphen, so these are never taken. */
export const anchors = {titlePage: 'titlepage', contents: 'contents', sources: 'sources'} as const

/** Names of an EPUB's documents that are not chapters. */
export const files = {titlePage: 'title-page.xhtml', sources: 'sources.xhtml'} as const

/** How to link to things of one edition in one target. */
export interface Links {
  /** Address of an anchor, from any part. */
  hrefOf: (anchor: string) => string
  /** The anchor itself where pages have numbers, else `null`. */
  folioOf: (anchor: string) => string | null
  /** The link from a passage, or from a note on it, to its source. */
  markOf: (reference: Reference, passage: PassageRecord) => LinkView
  /** DPUB-ARIA role of a link from a source to where it is quoted. */
  backRole: string | null
}

/**
 * Make the links of an edition.
 *
 * Roles go on links in an EPUB only: in print they cost a link its place in the structure tree (PDF/UA-1, 7.18.5-1).
 */
export function linksOf(edition: Edition, target: Target): Links {
  const inEpub = target === 'epub'
  const fileByAnchor = inEpub ? filesOf(edition) : new Map<string, string>()
  const hrefOf = (anchor: string) => `${fileByAnchor.get(anchor) ?? ''}#${anchor}`
  return {
    hrefOf,
    folioOf: (anchor) => (inEpub ? null : anchor),
    markOf: (reference, passage) => ({
      href: hrefOf(reference.id),
      text: markText(reference.number, passage.lines),
      role: inEpub ? 'doc-biblioref' : null,
    }),
    backRole: inEpub ? 'doc-backlink' : null,
  }
}

/** Anchor of a passage. The dot keeps it apart from all other anchors. */
export function passageAnchor(id: PassageId): string {
  return `p.${id}`
}

/** The words of a mark: source, then first and last line (examples: `'[3:24]'`, `'[3:24–26]'`). */
export function markText(source: number, [from, to]: PassageRecord['lines']): string {
  return `[${source}:${from === to ? from : `${from}–${to}`}]`
}

function filesOf(edition: Edition): Map<string, string> {
  const pairs = edition.chapters.flatMap(({id, sections}) =>
    [id, ...sections.map((section) => section.id)].map((anchor): [string, string] => [anchor, `${id}.xhtml`]),
  )
  const sources = [anchors.sources, ...edition.references.map(({id}) => id)]
  return new Map([
    [anchors.titlePage, files.titlePage],
    ...pairs,
    ...sources.map((anchor): [string, string] => [anchor, files.sources]),
  ])
}
