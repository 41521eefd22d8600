/** The package document: what the book is called, what is in it, in which order it is read. */
import type {Edition, Publication} from '../../model.js'
import {accessibilityOf, type Property} from './accessibility.js'
import {hrefs, type ManifestItem, manifestOf, readingOrder} from './manifest.js'

/** All that `templates/epub/package.opf.hbs` sees. What the edition does not say is `null`. */
export interface PackageView {
  urn: string
  title: string
  subtitle: string | null
  /** The editors. How names are sorted is not said: which word is the family name would be a guess. */
  creators: {id: string; name: string}[]
  publisher: string | null
  language: string
  direction: Edition['direction']
  date: string
  subjects: string[]
  description: string | null
  rights: string | null
  modified: string
  revision: string
  accessibility: Property[]
  /** Id of the cover picture, for readers that know EPUB 2 only. */
  coverId: string
  items: ManifestItem[]
  ncxId: string
  /** Ids in reading order. */
  spine: string[]
}

/** View of the package document. */
export function packageView(publication: Publication): PackageView {
  const {facts, builtAt, subjects, parts} = publication
  const items = manifestOf(publication)
  const idOf = (href: string) => items.find((item) => item.href === href)!.id
  return {
    urn: facts.urn,
    title: facts.title,
    subtitle: facts.subtitle ?? null,
    creators: facts.editors.map((name, index) => ({id: `creator-${index + 1}`, name})),
    publisher: facts.publisher ?? null,
    language: facts.language,
    direction: facts.direction,
    date: facts.date,
    subjects,
    description: facts.description ?? null,
    rights: facts.rights ?? null,
    modified: builtAt,
    revision: facts.revision,
    accessibility: accessibilityOf(parts),
    coverId: idOf(hrefs.picture),
    items,
    ncxId: idOf(hrefs.ncx),
    spine: readingOrder(parts).map(idOf),
  }
}
