import type {Report} from '../diagnostic.js'
import type {Article, Source, SourceFormat} from '../model.js'
import {countWords} from '../text/words.js'
import {parseHtml} from './html.js'
import {tooMuch} from './limits.js'
import {parseMarkdown} from './markdown.js'
import type {Parsed} from './parsed.js'
import {parseText} from './text.js'

/** What is read of a source that is not parsed. */
const nothing: Parsed = {
  body: {type: 'root', children: []},
  meta: {},
  captions: [],
  removed: [],
  overrides: {},
  wordsRead: 0,
}

const parsers: Record<SourceFormat, (source: Source, report: Report) => Parsed> = {
  html: parseHtml,
  markdown: parseMarkdown,
  text: ({text}) => ({...nothing, body: parseText(text), wordsRead: countWords(text)}),
}

/**
 * Turn a source into a tree and what it says of itself. What the editor said is only put by:
 * cleaning applies it last, so that nothing found in the text can undo it.
 *
 * A source that is too much for the parsers is reported and has no text.
 *
 * @param language
 *   Language of the edition, for a source that names none.
 */
export function parseArticle(source: Source, language: string, report: Report): Article {
  const {body, meta, captions, removed, overrides, wordsRead} = parse(source, report)
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

function parse(source: Source, report: Report): Parsed {
  const fault = tooMuch(source.format, source.text)
  if (fault) return refuse(source, fault, report)
  try {
    return parsers[source.format](source, report)
  } catch (error) {
    // What got past the limits and ran out of stack all the same.
    if (error instanceof RangeError)
      return refuse(source, 'is too large or too deeply nested to be read', report)
    throw error
  }
}

function refuse({path}: Source, why: string, report: Report): Parsed {
  report.add('source-unreadable', `\`${path}\` ${why}.`, {
    place: {file: path},
    hint: 'Cut it down to the article, save it as text, or take it out of `sources`.',
  })
  return nothing
}
