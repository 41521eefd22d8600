import type {Root} from 'hast'
import type {Removal} from '../model.js'
import {linesOf} from './page-lines.js'

/** Lines of a page that its main content does not have, as removals. */
export function leftOut(page: Root, content: Root): Removal[] {
  const kept = new Set(linesOf(content).map(({text}) => text))
  return linesOf(page)
    .filter(({text}) => !kept.has(text))
    .map(({text, line}) => ({
      rule: 'find-main-content',
      reason: 'outside the part of the page that holds the article',
      text,
      line,
    }))
}
