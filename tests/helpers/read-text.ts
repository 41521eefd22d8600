import {cleanArticle} from '../../src/clean/clean.js'
import {Report} from '../../src/diagnostic.js'
import type {Article, MetaOverrides, SourceFormat} from '../../src/model.js'
import {parseArticle} from '../../src/read/article.js'
import {textOf} from '../../src/text/text-of.js'

const extensions: Record<SourceFormat, string> = {html: 'html', markdown: 'md', text: 'txt'}

/** A source of the given text, read but not cleaned. */
export function readText(
  text: string,
  format: SourceFormat = 'text',
  overrides: MetaOverrides = {},
): Article {
  return parseArticle(sourceOf(text, format, overrides), 'en', new Report())
}

/** A source of the given text, read and cleaned, with what was said about it. */
export function cleanText(text: string, format: SourceFormat = 'text', overrides: MetaOverrides = {}) {
  const report = new Report()
  const read = parseArticle(sourceOf(text, format, overrides), 'en', report)
  const article = cleanArticle(read, report)
  return {
    article,
    meta: article.meta,
    /** Text of each block that stays. */
    kept: article.body.children.map(textOf),
    /** Rule and text of all that went. */
    removed: article.removed.map(({rule, text: gone}) => `${rule}: ${gone}`),
    said: report.diagnostics.map(({code}) => code),
    report,
  }
}

/** Paragraphs of prose that no rule has reason to touch. */
export const prose = [
  'The harbour board met on Tuesday to hear what the dredging of the northern channel will cost the town.',
  'Its engineer, Ann Marsh, said that the work would begin in spring and last for two years at the least.',
  'Shipping lines have asked for a deeper channel since the new cranes were put up at the eastern quay.',
  'The board will vote on the plan in June, after the towns along the coast have had their say about it.',
]

function sourceOf(text: string, format: SourceFormat, overrides: MetaOverrides) {
  const path = `sources/made.${extensions[format]}`
  return {id: 'made', path, format, text, hash: '0'.repeat(64), overrides}
}
