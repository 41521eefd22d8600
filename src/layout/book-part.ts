/** The whole book as one document, for print. */
import type {Render} from '../markup/templates.js'
import type {Part} from '../model.js'
import type {Book} from './book.js'
import {chapterView} from './chapter-view.js'
import {contentsView} from './contents-view.js'
import {coverView, titlePageView} from './front-views.js'
import type {Looks} from './looks.js'
import {sourcesView} from './sources-view.js'
import {paperClass, runningClass} from './style-views.js'
import {styleSheets} from './styles.js'
import type {BookViews} from './views.js'

/** Lay out the whole book in one document. */
export function bookPart(book: Book, looks: Looks, render: Render<BookViews>): Part {
  const {language, direction, title, chapters} = book.edition
  const markup = render('book.hbs', {
    language,
    direction,
    title,
    styles: styleSheets.pdf,
    paper: paperClass(looks),
    cover: render('cover.hbs', coverView(book)),
    titlePage: render('title-page.hbs', titlePageView(book)),
    contents: render('contents.hbs', contentsView(book)),
    chapters: chapters.map((chapter, index) => ({
      id: chapter.id,
      running: runningClass(index),
      body: render('chapter.hbs', chapterView(chapter, book)),
    })),
    sources: render('sources.hbs', sourcesView(book)),
  })
  return {href: 'book.html', role: 'book', title, markup: markup.toString()}
}
