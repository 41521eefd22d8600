/**
 * Every kind of data in a build, in the order it appears:
 *
 *     Source → Article → Passage → Placement → Entry → Edition → Publication → OutputFile
 *
 * All of it is plain data: no methods, no class instances, no functions.
 * Everything up to `Publication` survives a trip through JSON, so any step can
 * be dumped to disk, read by a person, and compared in a test.
 */
import type {Root, RootContent} from 'mdast'

/** Path relative to the edition folder, `/` as separator (example: `'sources/rates.html'`). */
export type SourcePath = string

/** Name of an article: slug of its source's path inside `sources`, extension added on a clash (example: `'rates'`, `'rates-html'`). */
export type ArticleId = string

/** Name of a passage: article id, `.`, 8 hex digits of its text's hash, numbered on a clash (example: `'rates.1f0c9a2e'`). */
export type PassageId = string

/** Name of a theme, as spelled in `content/themes.yaml` (example: `'economy'`). `'other'` is what no theme claims. */
export type ThemeId = string

/** Calendar date, ISO 8601, no time (example: `'2025-05-17'`). */
export type IsoDate = string

/** Moment, ISO 8601 in UTC, whole seconds (example: `'2025-05-17T09:30:00Z'`). */
export type IsoInstant = string

/** SHA-256 in lowercase hex, 64 characters. */
export type Hash = string

/** First and last line of something in its source, both counting from 1 and both included. */
export type LineRange = [from: number, to: number]

/** Where in a file something was found. Lines and columns count from 1. */
export interface Place {
  /** Path relative to the edition folder. */
  file: SourcePath
  line?: number | undefined
  column?: number | undefined
}

// ---------------------------------------------------------------- read

/** How a source is written; decides which parser reads it. */
export type SourceFormat = 'html' | 'markdown' | 'text'

/** One file as found on disk, with what the editor wrote about it. Made by `readSources`. */
export interface Source {
  /** Name of the article it will become. */
  id: ArticleId
  path: SourcePath
  format: SourceFormat
  /** Decoded contents: no byte order mark, `\n` as line end, NFC. */
  text: string
  /** Hash of the bytes on disk, before decoding. Changes when the file does. */
  hash: Hash
  /** From `NAME.meta.yaml` beside the source. Empty when there is none. */
  overrides: MetaOverrides
}

/** What an editor may say about a source, in `NAME.meta.yaml` or in front matter. */
export interface MetaOverrides {
  title?: string | undefined
  authors?: string[] | undefined
  publisher?: string | undefined
  published?: IsoDate | undefined
  place?: string | undefined
  url?: string | undefined
  language?: string | undefined
  rights?: string | undefined
  /** Leave the whole source out of the book. */
  exclude?: boolean | undefined
}

/** What is known about an article besides its body. Nothing here is guessed: what the source does not say is absent. */
export interface ArticleMeta {
  title: string
  /** The source has no title of its own; this one was made from its first sentence. */
  titleMade: boolean
  /** People who wrote it, in the order given. Empty when the source names none. */
  authors: string[]
  /** Paper, site or agency it appeared in (example: `'The Harbour Post'`). */
  publisher?: string | undefined
  published?: IsoDate | undefined
  /** Where it was filed, from the dateline (example: `'Moscow'`). */
  place?: string | undefined
  /** Absolute `http:` or `https:` address it was scraped from. */
  url?: string | undefined
  /** BCP 47 tag (example: `'en-GB'`). */
  language: string
  /** Who holds the rights, as the editor put it. */
  rights?: string | undefined
}

/** One source as a tree. Made by `parseArticle`, then tidied by `cleanArticle`. */
export interface Article {
  id: ArticleId
  source: SourcePath
  meta: ArticleMeta
  /** The body, title left out. Nodes keep `position`, their place in the source, unless the parser made them up. */
  body: Root
  /** Words under pictures: kept apart, as there are no pictures to print them under. */
  captions: Caption[]
  /** What reading and cleaning took out, in the order it went. */
  removed: Removal[]
  /** Where reading and cleaning changed words that stay. */
  repairs: Repair[]
  /** What the editor said of it: front matter, over which `NAME.meta.yaml` wins. Cleaning applies it last. */
  overrides: MetaOverrides
  /** Words in the source's text before cleaning. */
  wordsRead: number
}

/** The words under a picture. */
export interface Caption {
  text: string
  line: number
}

/** One thing taken out, so that nobody has to guess why text is gone. */
export interface Removal {
  /** Name of the rule (example: `'drop-share-links'`). */
  rule: string
  /** Why, as a clause (example: `'list of links to social networks'`). */
  reason: string
  /** All of the removed text, white space collapsed. */
  text: string
  /** Line in the source, counting from 1. Absent when the parser made the node up. */
  line?: number | undefined
}

/** One change to words that stay, so that a passage can be held against its source. */
export interface Repair {
  /** Name of the rule (example: `'mend-words'`). */
  rule: string
  /** The words before the change, with a little around them. */
  before: string
  /** The same stretch after it. */
  after: string
  line?: number | undefined
}

// ------------------------------------------------------------- compose

/** A paragraph, list, table or quotation: the unit that is placed, compared, and printed. Made by `splitPassages`. */
export interface Passage {
  id: PassageId
  article: ArticleId
  source: SourcePath
  /** Order in its article, counting from 0. */
  index: number
  /** Headings above it in its article, outermost first. */
  trail: string[]
  /** Markdown blocks without `position`, never headings. At least one. */
  blocks: RootContent[]
  /** Text of `blocks`, white space collapsed. What matching reads. */
  text: string
  /** Lines in the source that its blocks come from. */
  lines: LineRange
}

/** A subject that becomes a chapter. From `content/themes.yaml` or the edition's own `themes.yaml`. */
export interface Theme {
  id: ThemeId
  /** Chapter title (example: `'Economy'`). */
  title: string
  /** Words and phrases that point to the theme, with a weight above 0 (usually 1 to 5). */
  terms: Record<string, number>
}

/** How strongly a passage points to a theme. */
export interface ThemeScore {
  theme: ThemeId
  /** Share of all matched weight in the passage: 0 (none) to 1 (all). */
  score: number
  /** The terms that matched, heaviest first. Says why. */
  because: string[]
}

/** A passage and the theme chosen for it. Made by `placePassages`. */
export interface Placement {
  passage: Passage
  /** `'other'` when no theme reached the threshold. */
  theme: ThemeId
  /** All themes that scored above 0, best first: the winner, then the runner-up. */
  scores: ThemeScore[]
}

/** A passage that is printed, with those it stands for. Made by `mergeEntries`. */
export interface Entry {
  placement: Placement
  /** Passages that say the same, most alike first. Cited, not printed. */
  echoes: Echo[]
}

/** A passage left out because another says the same. */
export interface Echo {
  placement: Placement
  /** Share of text in common: 0 (nothing) to 1 (same words in the same order). */
  likeness: number
}

// -------------------------------------------------------------- edition

/** What an edition says about itself: cover, file names, and metadata of the PDF and EPUB. */
export interface EditionFacts {
  /** Name in file names and anchors (example: `'harbour-briefing-2025-05'`). */
  id: string
  title: string
  subtitle?: string | undefined
  /** BCP 47 tag of the main language. */
  language: string
  editors: string[]
  publisher?: string | undefined
  rights?: string | undefined
  description?: string | undefined
  /** Date on the cover. Set by the editor, never by the clock. */
  date: IsoDate
}

/**
 * The whole book, before any thought of paper or screen. Made by `composeEdition`.
 * Written out as `edition.json`: the contract with other programs, so fields are added, never renamed.
 */
export interface Edition extends EditionFacts {
  /** Version of this shape. Raised when an edition saved by an older version can no longer be compared. */
  schema: 1
  /** URN that is the same in every build of this edition (EPUB `dc:identifier`). */
  urn: string
  /** Follows from `language`. */
  direction: 'ltr' | 'rtl'
  /** Hash of all that is printed. Same sources and settings give the same revision. */
  revision: Hash
  /** Every source that was read, in order of path, whether or not it is printed. */
  articles: ArticleRecord[]
  /** Every passage, in order of source and line, whether or not it is printed. */
  passages: PassageRecord[]
  /** In the order of the book; chapters without passages are left out. */
  chapters: Chapter[]
  /** Articles quoted or echoed, in order of first appearance. */
  references: Reference[]
  totals: Totals
  /** What cleaning took out, in order of source and line. */
  removed: (Removal & {source: SourcePath})[]
  /** What cleaning mended, in order of source and line. */
  repairs: (Repair & {source: SourcePath})[]
}

/** The edition in figures, as its imprint and the program's summary give them. */
export interface Totals {
  /** Articles quoted or echoed. */
  sources: number
  /** Passages that stand in the book. */
  printed: number
  /** Passages that say what a printed one says: cited, not printed. */
  merged: number
  /** Passages that are in the book in no way. */
  omitted: number
  /** Words of all sources before cleaning, but for those that the editor excluded. */
  wordsRead: number
  /** Words that cleaning took out of them. */
  wordsRemoved: number
  /** Changes to words that stay. */
  repairs: number
}

/** What was read from one source. */
export interface ArticleRecord {
  id: ArticleId
  source: SourcePath
  hash: Hash
  meta: ArticleMeta
  captions: Caption[]
  /** Left out of the book by the editor (`exclude: true`). */
  excluded: boolean
  /** Words in the source's text before cleaning. */
  wordsRead: number
  /** Words in its passages. */
  wordsKept: number
}

/** A passage with all that was decided about it. */
export interface PassageRecord extends Passage {
  theme: ThemeId
  /** All themes that scored above 0, best first. */
  scores: ThemeScore[]
  /** The terms that spoke for `theme`, heaviest first. */
  because: string[]
  /** The passage printed in its stead; `null` when it is not an echo. */
  echoOf: PassageId | null
  /** Likeness to `echoOf`, 0 to 1; `null` when it is not an echo. */
  likeness: number | null
  /** Why it is not in the book at all, as a clause; `null` when it is printed or an echo. */
  omitted: string | null
}

/** All that one theme has to say. */
export interface Chapter {
  /** Anchor (example: `'chapter-economy'`). */
  id: string
  /** Counts from 1; `null` for an appendix. */
  number: number | null
  theme: ThemeId
  title: string
  /** Articles in order of date, undated ones last. */
  sections: Section[]
}

/** What one article adds to a chapter. */
export interface Section {
  /** Anchor (example: `'economy-rates'`). */
  id: string
  /** The article's title, verbatim. */
  title: string
  article: ArticleId
  /** Number of the article in `references`. */
  reference: number
  /** In the article's own order. */
  entries: SectionEntry[]
}

/** One printed passage and those it stands for, by id: look them up in `passages`. */
export interface SectionEntry {
  passage: PassageId
  /** Most alike first. */
  echoes: {passage: PassageId; likeness: number}[]
}

/** One line in the list of sources at the back. */
export interface Reference {
  /** Number printed in the text, counting from 1. */
  number: number
  /** Anchor (example: `'source-1'`). */
  id: string
  article: ArticleId
  /** Sections that print its passages or echo them, in order of the book. */
  sections: string[]
}

// ------------------------------------------------------------ layout, output

/** What is being made of a publication. Decides shells, links, and styles. */
export type Target = 'pdf' | 'epub'

/** A laid-out edition: documents of markup, ready to be printed or packed. Made by `layOut`. */
export interface Publication {
  target: Target
  facts: EditionFacts & Pick<Edition, 'urn' | 'direction' | 'revision'>
  /** Moment of the build, for the metadata of PDF and EPUB. Never printed. */
  builtAt: IsoInstant
  /** Subjects, for metadata: the chapters' titles. */
  subjects: string[]
  /** In reading order. One part for `'pdf'`, one per chapter and list for `'epub'`. */
  parts: Part[]
  /** Table of contents, verbatim titles. For `'pdf'` these become the bookmarks. */
  contents: ContentsItem[]
  /**
   * Anchor of the first chapter, without `#`: there the page numbers change from roman to arabic and begin at 1.
   * `undefined` when no page numbers are printed.
   */
  bodyStart: string | undefined
  /** Style sheets and the fonts they name, by the address the parts use. */
  assets: Asset[]
  /** The cover as an HTML document of its own, 800 × 1280 CSS pixels, to be made into a picture. */
  cover: string
}

/** One document of markup: the whole book, or one chapter of it. */
export interface Part {
  /** Name in the output (example: `'chapter-economy.xhtml'`). */
  href: string
  role: 'book' | 'cover' | 'title-page' | 'contents' | 'chapter' | 'sources'
  title: string
  /** From doctype to end tag. Valid as XML for `'epub'`, as HTML for the others. */
  markup: string
}

/** One line in the table of contents. */
export interface ContentsItem {
  title: string
  /** Where it leads (example: `'chapter-economy.xhtml#economy-rates'`; only `'#…'` for the PDF). */
  href: string
  children: ContentsItem[]
}

/** A file that parts refer to. */
export interface Asset {
  /** Address relative to the parts (example: `'styles/epub.css'`, `'fonts/source-serif-4-latin-400-normal.woff2'`). */
  href: string
  /** Media type (example: `'text/css'`). */
  mediaType: string
  bytes: Uint8Array
}

/** A finished file. The only thing `writeFiles` knows how to write. */
export interface OutputFile {
  /** Path relative to the output folder. */
  path: string
  bytes: Uint8Array
}
