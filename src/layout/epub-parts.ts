/** The documents of an EPUB: title page, one a chapter, sources. Cover, contents and package are the packer's. */
import type {Markup} from '../markup/markup.js'
import type {Render} from '../markup/templates.js'
import type {Chapter, Part} from '../model.js'
import type {Book} from './book.js'
import {chapterView} from './chapter-view.js'
import {titlePageView} from './front-views.js'
import {anchors, files} from './links.js'
import {sourcesView} from './sources-view.js'
import {styleSheets} from './styles.js'
import type {BookViews, PartView} from './views.js'
import {words} from './words.js'

/** What a document is, in the words of EPUB and of DPUB-ARIA (https://www.w3.org/TR/epub-ssv-11/). */
type Kind = Pick<PartView, 'kind' | 'matter' | 'epubType' | 'role'>

const titlePage: Kind = {kind: 'title-page', matter: 'frontmatter', epubType: 'titlepage', role: null}
const chapterKind: Kind = {
  kind: 'chapter',
  matter: 'bodymatter',
  epubType: 'chapter',
  role: 'doc-chapter',
}
const appendix: Kind = {
  kind: 'chapter',
  matter: 'backmatter',
  epubType: 'appendix',
  role: 'doc-appendix',
}
const sources: Kind = {
  kind: 'sources',
  matter: 'backmatter',
  epubType: 'bibliography',
  role: 'doc-bibliography',
}

/** Lay out all documents, in reading order. */
export function epubParts(book: Book, render: Render<BookViews>): Part[] {
  const part = (role: Part['role'], href: string, view: PartOwn): Part => {
    const {language, direction} = book.edition
    const shell = {language, direction, styles: styleSheets.epub}
    return {href, role, title: view.title, markup: render('part.xhtml.hbs', {...shell, ...view}).toString()}
  }
  return [
    part('title-page', files.titlePage, {
      ...titlePage,
      id: anchors.titlePage,
      title: book.edition.title,
      body: render('title-page.hbs', titlePageView(book)),
    }),
    ...book.edition.chapters.map((chapter) =>
      part('chapter', `${chapter.id}.xhtml`, chapterOwn(chapter, book, render)),
    ),
    part('sources', files.sources, {
      ...sources,
      id: anchors.sources,
      title: words.sources,
      body: render('sources.hbs', sourcesView(book)),
    }),
  ]
}

/** What one document has of its own. */
type PartOwn = Kind & {id: string; title: string; body: Markup}

function chapterOwn(chapter: Chapter, book: Book, render: Render<BookViews>): PartOwn {
  const kind = chapter.number === null ? appendix : chapterKind
  const body = render('chapter.hbs', chapterView(chapter, book))
  return {...kind, id: chapter.id, title: chapter.title, body}
}
