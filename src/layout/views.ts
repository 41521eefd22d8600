/**
 * What each template can see: all of it, and nothing else.
 *
 * Everything is ready to be placed: dates, numbers and lists of names are texts already.
 * What may be lacking is `null`, never absent, so that a misspelt field is told from an empty one.
 */
import type {Markup} from '../markup/markup.js'
import type {FontsView, LooksView, PagesView} from './css-views.js'

/** The template of each view. */
export interface BookViews {
  'book.hbs': BookView
  'part.xhtml.hbs': PartView
  'cover-picture.hbs': CoverPictureView
  'cover.hbs': CoverView
  'title-page.hbs': TitlePageView
  'contents.hbs': ContentsView
  'chapter.hbs': ChapterView
  'sources.hbs': SourcesView
  'fonts.css.hbs': FontsView
  'looks.css.hbs': LooksView
  'pages.css.hbs': PagesView
}

/** What the root element of any document says. */
export interface ShellView {
  /** BCP 47 tag. */
  language: string
  direction: 'ltr' | 'rtl'
  /** Title of the document, not shown on a page. */
  title: string
  /** Addresses of style sheets, in order. */
  styles: string[]
}

/** The whole book as one document, for print. */
export interface BookView extends ShellView {
  /** Class that says which paper (example: `'paper-a4'`). */
  paper: string
  cover: Markup
  titlePage: Markup
  contents: Markup
  chapters: BookChapterView[]
  sources: Markup
}

/** Where a chapter of the printed book begins, and what is in it. */
export interface BookChapterView {
  /** Anchor. */
  id: string
  /** Class that gives it its running heads (example: `'running-1'`). */
  running: string
  body: Markup
}

/** One document of an EPUB. */
export interface PartView extends ShellView {
  /** Anchor of the part. */
  id: string
  /** Class of the part (example: `'chapter'`). */
  kind: string
  /** Where in the book it stands: `frontmatter`, `bodymatter` or `backmatter`. */
  matter: string
  /** What it is, by the EPUB Structural Semantics Vocabulary (example: `'chapter'`). */
  epubType: string
  /** What it is, by DPUB-ARIA (example: `'doc-chapter'`); `null` where that has no word. */
  role: string | null
  body: Markup
}

/** The cover as a document of its own, to be made into a picture. */
export interface CoverPictureView extends ShellView {
  cover: Markup
}

/** Front of the book. */
export interface CoverView {
  title: Markup
  /** Class for its length, so that long titles are set smaller (example: `'long'`). */
  length: string
  subtitle: string | null
  editors: string | null
  publisher: string | null
  date: string
  /** What kind of book it is. */
  kind: string
}

/** Title page with the imprint on its back. */
export interface TitlePageView {
  title: Markup
  length: string
  subtitle: string | null
  editors: string | null
  publisher: string | null
  date: string
  howMadeTitle: string
  /** Sentences on how the book was made, one paragraph each. */
  howMade: string[]
  description: string | null
  /** Lines of the imprint, such as revision and rights. */
  facts: {name: string; value: string}[]
}

/** Table of contents with page numbers. */
export interface ContentsView {
  title: string
  chapters: ContentsChapterView[]
  sources: ContentsLineView
}

/** One line of the table of contents. */
export interface ContentsLineView {
  title: Markup
  href: string
  /** Anchor whose page number stands at the end of the line; `null` where there are no pages. */
  folio: string | null
}

/** A chapter in the table of contents. */
export interface ContentsChapterView extends ContentsLineView {
  /** Empty for an appendix. */
  number: string
  sections: ContentsSectionView[]
}

/** A section in the table of contents. */
export interface ContentsSectionView extends ContentsLineView {
  /** BCP 47 tag of the title; `null` when it is the book's own. */
  language: string | null
  /** Outlet and date. */
  statement: string
}

/** A chapter: what opens it, and its sections. */
export interface ChapterView {
  /** Words above the title (example: `'Chapter 1'`). */
  label: string
  /** Number as a figure; `null` for an appendix. */
  number: string | null
  title: string
  /** What is in it (example: `'12 passages from 5 sources, 2015–2025'`). */
  note: string
  sections: SectionView[]
}

/** What one article adds to a chapter. */
export interface SectionView {
  /** Anchor. */
  id: string
  title: Markup
  /** BCP 47 tag; `null` when it is the book's own. */
  language: string | null
  /** Outlet, date and place. */
  statement: string
  /** Says that the title is not the source's own; `null` when it is. */
  titleNote: string | null
  source: LinkView
  entries: EntryView[]
}

/** One printed passage. */
export interface EntryView {
  /** Anchor. */
  id: string
  /** Headings of the article that begin here. */
  heads: {level: number; text: string}[]
  body: Markup
  /** Words before the list of echoes. */
  alsoIn: string
  echoes: {statement: string; mark: LinkView}[]
}

/** A link within the book. */
export interface LinkView {
  href: string
  text: string
  /** What kind of link it is, by DPUB-ARIA; `null` where roles on links do harm (print). */
  role: string | null
}

/** List of sources at the back. */
export interface SourcesView {
  title: string
  note: string
  sources: SourceView[]
}

/** One source in the list. */
export interface SourceView {
  /** Anchor. */
  id: string
  number: string
  title: Markup
  language: string | null
  titleNote: string | null
  /** Authors, outlet, place and date. */
  statement: string
  address: string | null
  rights: string | null
  fileLabel: string
  file: string
  /** Where it is quoted, and where it is only cited. Lists without links are left out. */
  uses: {label: string; links: (LinkView & {folio: string | null})[]}[]
  /** Words before a page number. */
  pageLabel: string
}
