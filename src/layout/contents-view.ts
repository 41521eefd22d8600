/** The table of contents, as its template sees it. */
import type {Chapter} from '../model.js'
import type {Book} from './book.js'
import {anchors} from './links.js'
import {otherLanguage, shortStatementOf} from './statement.js'
import {titleMarkup} from './titles.js'
import type {ContentsLineView, ContentsSectionView, ContentsView} from './views.js'
import {words} from './words.js'

/** Contents with a line for each chapter and section. */
export function contentsView(book: Book): ContentsView {
  return {
    title: words.contents,
    chapters: book.edition.chapters.map((chapter) => ({
      ...lineTo(chapter.id, chapter.title, book),
      number: chapter.number === null ? '' : String(chapter.number),
      sections: sectionLines(chapter, book),
    })),
    sources: lineTo(anchors.sources, words.sources, book),
  }
}

function sectionLines({sections}: Chapter, book: Book): ContentsSectionView[] {
  return sections.map(({id, title, article}) => {
    const {meta} = book.article(article)
    return {
      ...lineTo(id, title, book),
      language: otherLanguage(meta, book.edition.language),
      statement: shortStatementOf(meta),
    }
  })
}

function lineTo(anchor: string, title: string, {links}: Book): ContentsLineView {
  return {title: titleMarkup(title), href: links.hrefOf(anchor), folio: links.folioOf(anchor)}
}
