/** Cover and title page, as their templates see them. */
import type {Edition} from '../model.js'
import {collapse} from '../text/text-of.js'
import type {Book} from './book.js'
import {longDate, namesOf} from './formats.js'
import {markText} from './links.js'
import {lengthOf, titleMarkup} from './titles.js'
import type {CoverView, TitlePageView} from './views.js'
import {howMade, words} from './words.js'

/** How much of the revision is printed: enough to tell two editions apart. */
const revisionDigits = 12

/** Front of the book. */
export function coverView({edition}: Book): CoverView {
  return {...titleOf(edition), kind: words.kind}
}

/** Title page with imprint. */
export function titlePageView(book: Book): TitlePageView {
  const {edition} = book
  return {
    ...titleOf(edition),
    description: edition.description ? collapse(edition.description) : null,
    howMadeTitle: words.howMade,
    howMade: howMadeOf(book),
    facts: imprintOf(edition),
  }
}

function titleOf(edition: Edition) {
  return {
    title: titleMarkup(edition.title),
    length: lengthOf(edition.title),
    subtitle: edition.subtitle ?? null,
    editors: namesOf(edition.editors),
    publisher: edition.publisher ?? null,
    date: longDate(edition.date),
  }
}

/** The mark that is explained is the first of the book, so that it can be tried at once. */
function howMadeOf(book: Book): string[] {
  const {edition} = book
  const first = edition.chapters[0]?.sections[0]?.entries[0]
  const passage = first && book.passage(first.passage)
  const source = passage ? book.referenceTo(passage.article).number : 1
  const [from, to] = passage?.lines ?? [1, 1]
  const lines = from === to ? `line ${from}` : `lines ${from} to ${to}`
  return howMade(edition.totals, markText(source, [from, to]), source, lines)
}

function imprintOf(edition: Edition): TitlePageView['facts'] {
  const facts: [string, string | undefined | null][] = [
    [words.editors, namesOf(edition.editors)],
    [words.publisher, edition.publisher],
    [words.edition, longDate(edition.date)],
    [words.revision, edition.revision.slice(0, revisionDigits)],
    [words.identifier, edition.urn],
    [words.rights, edition.rights],
  ]
  return facts.flatMap(([name, value]) => (value ? [{name, value}] : []))
}
