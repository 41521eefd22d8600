import {v5 as uuidOf} from 'uuid'
import type {Report} from '../diagnostic.js'
import type {Article, Edition, EditionFacts, Entry, Placement, Source, Theme} from '../model.js'
import {type Division, outlineOf} from './chapters.js'
import {noteChapters, noteExcluded, noteTwins} from './notices.js'
import {articleRecords, flattened, passageRecords} from './records.js'
import {numbered, referencesOf} from './references.js'
import {revisionOf} from './revision.js'
import {totalsOf} from './totals.js'

/** What an edition is called, and how its book is divided. */
export interface ComposeOptions extends EditionFacts, Division {}

/** What the stages before have made. */
export interface EditionParts {
  sources: readonly Source[]
  articles: readonly Article[]
  placements: readonly Placement[]
  entries: readonly Entry[]
  themes: readonly Theme[]
}

/**
 * Namespace of the URNs of our editions: a random UUID, drawn once.
 *
 * Another one would make every edition a different book to every reader.
 */
const namespace = '6f1c2b84-53a7-4d0e-9b1a-2c7d8e4f5a60'

/** Scripts that are written from right to left (Unicode, Bidi_Class R and AL), of languages that are printed today. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'])

/**
 * Put the book together: chapters, sections and references in their order, with a record of everything that was
 * read, moved or left out.
 */
export function composeEdition(options: ComposeOptions, parts: EditionParts, report: Report): Edition {
  const {sources, articles, placements, entries, themes} = parts
  noteTwins(sources, report)
  noteExcluded(articles, report)
  noteChapters(options, entries, report)

  const facts = factsOf(options)
  const outline = outlineOf(options, entries, articles, themes)
  const references = referencesOf(outline, placements)
  const chapters = numbered(outline, references)
  const passages = passageRecords(options, placements, entries)
  const records = articleRecords(sources, articles, placements)
  const removed = flattened(articles, (article) => article.removed)
  const repairs = flattened(articles, (article) => article.repairs)
  const totals = totalsOf({articles: records, passages, references, removed, repairs})
  return {
    schema: 1,
    ...facts,
    urn: `urn:uuid:${uuidOf(options.id, namespace)}`,
    direction: directionOf(options.language),
    revision: revisionOf({facts, chapters, references, passages, records, totals}),
    articles: records,
    passages,
    chapters,
    references,
    totals,
    removed,
    repairs,
  }
}

/** All that the edition says of itself, and no settings besides. */
function factsOf(options: ComposeOptions): EditionFacts {
  const {id, title, subtitle, language, editors, publisher, rights, description, date} = options
  return {id, title, subtitle, language, editors, publisher, rights, description, date}
}

function directionOf(language: string): Edition['direction'] {
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
}
