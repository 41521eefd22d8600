import type {Paragraph, Root} from 'mdast'
import type {Article, ArticleMeta, Source} from '../../src/model.js'

/** A whole article with dull contents; give what matters. */
export function madeArticle(own: Partial<Article>): Article {
  const id = own.id ?? 'rates'
  return {
    id,
    source: `sources/${id}.txt`,
    meta: madeMeta({}),
    body: madeBody('The port stayed open.'),
    captions: [],
    removed: [],
    repairs: [],
    overrides: {},
    wordsRead: 4,
    ...own,
  }
}

/** What is known of an article that says little of itself. */
export function madeMeta(own: Partial<ArticleMeta>): ArticleMeta {
  return {title: 'Rates', titleMade: false, authors: [], language: 'en', ...own}
}

/** A body of paragraphs, each on a line of its own with an empty one between. */
export function madeBody(...paragraphs: string[]): Root {
  return {type: 'root', children: paragraphs.map((text, index) => madeParagraph(text, 2 * index + 1))}
}

/** A paragraph that stands on one line of its source. */
export function madeParagraph(text: string, line: number): Paragraph {
  const position = {start: {line, column: 1}, end: {line, column: text.length + 1}}
  return {type: 'paragraph', children: [{type: 'text', value: text, position}], position}
}

/** A source with dull contents; give what matters. */
export function madeSource(own: Partial<Source>): Source {
  const id = own.id ?? 'rates'
  const path = `sources/${id}.txt`
  return {
    id,
    path,
    format: 'text',
    text: 'The port stayed open.',
    hash: `hash of ${id}`,
    overrides: {},
    ...own,
  }
}
