import {slug} from 'github-slugger'
import type {ArticleId, SourcePath} from '../model.js'

/**
 * Names of the articles that sources will become, in the same order.
 *
 * A name is the slug of the path inside `sources` without its extension. Sources that would share
 * one get their extension appended; those that still do, a number.
 */
export function nameArticles(paths: readonly SourcePath[]): ArticleId[] {
  const short = paths.map((path) => slugOf(path.replace(/\.[^./]+$/u, '')))
  const shared = short.map((id, index) => (countOf(id, short) > 1 ? slugOf(paths[index] ?? '') : id))
  const taken = new Map<ArticleId, number>()
  return shared.map((id) => {
    const number = (taken.get(id) ?? 0) + 1
    taken.set(id, number)
    return number > 1 ? `${id}-${number}` : id
  })
}

function countOf(id: ArticleId, ids: readonly ArticleId[]): number {
  return ids.filter((other) => other === id).length
}

/** Small letters without marks, digits and hyphens; `'source'` when nothing is left. */
function slugOf(path: string): string {
  const words = path.replace(/^(?:\.\/)?sources\//u, '').replace(/[/._]/gu, ' ')
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd')
  const ascii = slug(plain.replace(/[^A-Za-z0-9 -]/gu, ''))
  return ascii.replace(/-{2,}/gu, '-').replace(/^-|-$/gu, '') || 'source'
}
