/** The list of sources at the back, as its template sees it. */
import type {Chapter, Reference, Section} from '../model.js'
import type {Book} from './book.js'
import {fullStatementOf, otherLanguage, titleNoteOf} from './statement.js'
import {titleMarkup} from './titles.js'
import type {SourcesView, SourceView} from './views.js'
import {words} from './words.js'

/** A section with the chapter it stands in. */
interface PlacedSection {
  section: Section
  chapter: Chapter
}

/** All sources that the book quotes or cites. */
export function sourcesView(book: Book): SourcesView {
  const {edition} = book
  const placed = new Map(
    edition.chapters.flatMap((chapter) =>
      chapter.sections.map((section): [string, PlacedSection] => [section.id, {section, chapter}]),
    ),
  )
  return {
    title: words.sources,
    note: words.sourcesNote,
    sources: edition.references.map((reference) => {
      const sections = reference.sections.flatMap((id) => placed.get(id) ?? [])
      return sourceView(reference, sections, book)
    }),
  }
}

function sourceView(reference: Reference, sections: readonly PlacedSection[], book: Book): SourceView {
  const {meta, source} = book.article(reference.article)
  const isOwn = ({section}: PlacedSection) => section.article === reference.article
  return {
    id: reference.id,
    number: String(reference.number),
    title: titleMarkup(meta.title),
    language: otherLanguage(meta, book.edition.language),
    titleNote: titleNoteOf(meta),
    statement: fullStatementOf(meta),
    address: safeAddress(meta.url),
    rights: meta.rights ?? null,
    fileLabel: words.file,
    file: source,
    uses: [
      usesView(words.quotedIn, sections.filter(isOwn), book.links),
      usesView(
        words.citedIn,
        sections.filter((placed) => !isOwn(placed)),
        book.links,
      ),
    ].filter((use) => use.links.length > 0),
    pageLabel: words.page,
  }
}

function usesView(
  label: string,
  sections: readonly PlacedSection[],
  links: Book['links'],
): SourceView['uses'][number] {
  return {
    label,
    links: sections.map(({section, chapter}) => ({
      href: links.hrefOf(section.id),
      text: chapter.title,
      role: links.backRole,
      folio: links.folioOf(section.id),
    })),
  }
}

/** An address that may be printed as a link: `http:` or `https:` and well formed. */
function safeAddress(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const {protocol, href} = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
