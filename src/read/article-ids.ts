import {slug} from 'github-slugger'
import type {ArticleId, SourcePath} from '../model.js'
import {hashOf} from '../text/hash.js'

/**
 * Names of the articles that sources will become, in the same order, no two alike.
 *
 * A name is the slug of the path inside `sources` without its extension. Sources that would share
 * one get their extension appended; those that still do, a number. Where the slug has nothing left, as in scripts
 * other than Latin, the path's hash stands in, so that a name stays when files are added.
 */
export function nameArticles(paths: readonly SourcePath[]): ArticleId[] {
  const short = paths.map((path) => slugOf(path.replace(/\.[^./]+$/u, '')) || hashedName(path))
  const sharing = countEach(short)
  const wanted = short.map((id, index) => ((sharing.get(id) ?? 0) > 1 ? slugOf(paths[index] ?? '') : id))
  const counts = countEach(wanted)
  const taken = new Set(wanted.filter((id) => counts.get(id) === 1))
  return wanted.map((id) => (counts.get(id) === 1 ? id : takeFree(id, taken)))
}

function hashedName(path: SourcePath): ArticleId {
  return `source-${hashOf(path).slice(0, 8)}`
}

function countEach(ids: readonly ArticleId[]): Map<ArticleId, number> {
  const counts = new Map<ArticleId, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The name, or the first numbered form of it that nobody has; it is taken from now on. */
function takeFree(wanted: ArticleId, taken: Set<ArticleId>): ArticleId {
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  taken.add(id)
  return id
}

/** Small letters without marks, digits and hyphens; empty when nothing is left. */
function slugOf(path: string): string {
  const words = path.replace(/^(?:\.\/)?sources\//u, '').replace(/[/._]/gu, ' ')
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd')
  const ascii = slug(plain.replace(/[^A-Za-z0-9 -]/gu, ''))
  return ascii.replace(/-{2,}/gu, '-').replace(/^-|-$/gu, '')
}
