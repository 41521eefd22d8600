/** A chapter as its template sees it. */
import type {Chapter, PassageRecord, Section, SectionEntry} from '../model.js'
import {passageMarkup} from './blocks.js'
import type {Book} from './book.js'
import {yearsOf} from './formats.js'
import {passageAnchor} from './links.js'
import {otherLanguage, shortStatementOf, statementOf, titleNoteOf} from './statement.js'
import {titleMarkup} from './titles.js'
import type {ChapterView, EntryView, LinkView, SectionView} from './views.js'
import {chapterLabel, chapterNote, sourceLabel, words} from './words.js'

/** Smallest heading there is; deeper ones are set like it. */
const lowestLevel = 6

/** A chapter with what opens it, its sections and passages. */
export function chapterView(chapter: Chapter, book: Book): ChapterView {
  const articles = [...new Set(chapter.sections.map(({article}) => book.article(article)))]
  const dates = articles.flatMap(({meta}) => meta.published ?? [])
  const passages = chapter.sections.reduce((count, {entries}) => count + entries.length, 0)
  return {
    label: chapterLabel(chapter.number),
    number: chapter.number === null ? null : String(chapter.number),
    title: chapter.title,
    note: chapterNote(passages, articles.length, yearsOf(dates), articles.length - dates.length),
    sections: chapter.sections.map((section) => sectionView(section, book)),
  }
}

function sectionView(section: Section, book: Book): SectionView {
  const {meta} = book.article(section.article)
  const trails = [[], ...section.entries.map(({passage}) => book.passage(passage).trail)]
  return {
    id: section.id,
    title: titleMarkup(section.title),
    language: otherLanguage(meta, book.edition.language),
    statement: statementOf(meta),
    titleNote: titleNoteOf(meta),
    source: sourceLink(section, book),
    entries: section.entries.map((entry, index) => entryView(entry, trails[index] ?? [], book)),
  }
}

function sourceLink({article}: Section, book: Book): LinkView {
  const {id, number} = book.referenceTo(article)
  return {href: book.links.hrefOf(id), text: sourceLabel(number), role: null}
}

function entryView(entry: SectionEntry, before: readonly string[], book: Book): EntryView {
  const passage = book.passage(entry.passage)
  return {
    id: passageAnchor(passage.id),
    heads: newHeads(before, passage.trail),
    body: passageMarkup(passage.blocks, markOf(passage, book)),
    alsoIn: words.alsoIn,
    echoes: entry.echoes.map((echo) => {
      const other = book.passage(echo.passage)
      const {meta} = book.article(other.article)
      return {statement: shortStatementOf(meta), mark: markOf(other, book)}
    }),
  }
}

function markOf(passage: PassageRecord, book: Book): LinkView {
  return book.links.markOf(book.referenceTo(passage.article), passage)
}

/**
 * Headings of a passage that do not stand above it already.
 *
 * When it goes back to an outer heading, that one is said again: the inner one would seem to hold it.
 */
function newHeads(before: readonly string[], trail: readonly string[]): EntryView['heads'] {
  const known = trail.findIndex((text, depth) => text !== before[depth])
  const isBack = known === -1 && trail.length < before.length
  const from = isBack ? trail.length - 1 : known
  if (from === -1) return []
  return trail.slice(from).map((text, index) => ({level: Math.min(3 + from + index, lowestLevel), text}))
}
