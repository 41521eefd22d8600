/** From an edition to documents of markup, ready to be printed or packed. */
import type {Report} from '../diagnostic.js'
import {loadTemplates, type Render} from '../markup/templates.js'
import type {ContentsItem, Edition, Part, Publication, Target} from '../model.js'
import {type Book, bookOf} from './book.js'
import {bookPart} from './book-part.js'
import {epubParts} from './epub-parts.js'
import {loadFonts} from './fonts.js'
import {coverView} from './front-views.js'
import {anchors} from './links.js'
import type {Looks} from './looks.js'
import {makeStyles, styleSheets} from './styles.js'
import type {BookViews} from './views.js'
import {words} from './words.js'

/**
 * Lay an edition out for one target. Reads templates, style sheets and typefaces; writes nothing.
 *
 * @throws {BuildError}
 *   When a template cannot be read or asks for what is not there.
 */
export async function layOut(
  edition: Edition,
  target: Target,
  looks: Looks,
  report: Report,
): Promise<Publication> {
  const render = await loadTemplates<BookViews>(report)
  const book = bookOf(edition, target)
  const parts = partsOf(book, target, looks, render)
  const cover = coverPicture(book, render)
  const fonts = await loadFonts([...parts.map(({markup}) => markup), cover], edition, report)
  return {
    target,
    facts: factsOf(edition),
    builtAt: looks.builtAt,
    subjects: edition.chapters.map(({title}) => title),
    parts,
    contents: contentsOf(book),
    bodyStart: target === 'pdf' ? (edition.chapters[0]?.id ?? anchors.sources) : undefined,
    assets: [...(await makeStyles(edition, target, looks, {fonts, render})), ...fonts.assets],
    cover,
  }
}

function partsOf(book: Book, target: Target, looks: Looks, render: Render<BookViews>): Part[] {
  return target === 'pdf' ? [bookPart(book, looks, render)] : epubParts(book, render)
}

/** The cover by itself, to be made into a picture. */
function coverPicture(book: Book, render: Render<BookViews>): string {
  const {language, direction, title} = book.edition
  const cover = render('cover.hbs', coverView(book))
  return render('cover-picture.hbs', {
    language,
    direction,
    title,
    styles: styleSheets.cover,
    cover,
  }).toString()
}

/** Chapters and their sections, then the sources. */
function contentsOf({edition, links}: Book): ContentsItem[] {
  const item = (title: string, anchor: string, children: ContentsItem[] = []) => ({
    title,
    href: links.hrefOf(anchor),
    children,
  })
  const chapters = edition.chapters.map(({title, id, sections}) =>
    item(
      title,
      id,
      sections.map((section) => item(section.title, section.id)),
    ),
  )
  return [...chapters, item(words.sources, anchors.sources)]
}

function factsOf(edition: Edition): Publication['facts'] {
  const {id, title, subtitle, language, editors, publisher, rights, description, date} = edition
  const {urn, direction, revision} = edition
  return {
    ...{id, title, subtitle, language, editors, publisher, rights, description, date},
    ...{urn, direction, revision},
  }
}
