/** Statements of source: what stands beneath a title, in a note, in the list at the back. */
import type {ArticleMeta} from '../model.js'
import {longDate, namesOf} from './formats.js'
import {words} from './words.js'

/** Tags that a document can carry: language, then script, region and the like (BCP 47, without private use). */
const languageTag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu

/** Outlet, date and place, for under a section's title (example: `'VNA · 30 January 2025 · Moscow'`). */
export function statementOf(meta: ArticleMeta): string {
  return joined([outletOf(meta), dateOf(meta), meta.place])
}

/** The same with the authors first, for the list of sources. */
export function fullStatementOf(meta: ArticleMeta): string {
  return joined([namesOf(meta.authors), outletOf(meta), meta.place, dateOf(meta)])
}

/** Outlet and date, for a note or a line of the contents (example: `'VNA, 30 January 2025'`). */
export function shortStatementOf(meta: ArticleMeta): string {
  return `${outletOf(meta)}, ${dateOf(meta)}`
}

/** Says that a title is ours; `null` when it is the source's own. */
export function titleNoteOf(meta: ArticleMeta): string | null {
  return meta.titleMade ? words.titleMade : null
}

/** The language of an article, when it is a tag and not the book's own. */
export function otherLanguage(meta: ArticleMeta, own: string): string | null {
  return meta.language !== own && languageTag.test(meta.language) ? meta.language : null
}

function outletOf({publisher}: ArticleMeta): string {
  return publisher ?? words.outletUnknown
}

function dateOf({published}: ArticleMeta): string {
  return published ? longDate(published) : words.undated
}

function joined(pieces: readonly (string | null | undefined)[]): string {
  return pieces.filter(Boolean).join(' · ')
}
