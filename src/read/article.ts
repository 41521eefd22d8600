import type {Report} from '../diagnostic.js'
import type {Article, Source, SourceFormat} from '../model.js'
import {countWords} from '../text/words.js'
import {parseHtml} from './html.js'
import {parseMarkdown} from './markdown.js'
import type {Parsed} from './parsed.js'
import {parseText} from './text.js'

const parsers: Record<SourceFormat, (source: Source, report: Report) => Parsed> = {
  html: parseHtml,
  markdown: parseMarkdown,
  text: ({text}) => ({
    body: parseText(text),
    meta: {},
    captions: [],
    removed: [],
    overrides: {},
    wordsRead: countWords(text),
  }),
}

/**
 * Turn a source into a tree and what it says of itself. What the editor said is only put by:
 * cleaning applies it last, so that nothing found in the text can undo it.
 *
 * @param language
 *   Language of the edition, for a source that names none.
 */
export function parseArticle(source: Source, language: string, report: Report): Article {
  const {body, meta, captions, removed, overrides, wordsRead} = parsers[source.format](source, report)
  return {
    id: source.id,
    source: source.path,
    meta: {title: '', titleMade: false, authors: [], language, ...meta},
    body,
    captions,
    removed,
    repairs: [],
    overrides: {...overrides, ...source.overrides},
    wordsRead,
  }
}
