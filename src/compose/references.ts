import type {ArticleId, Chapter, PassageId, Placement, Reference} from '../model.js'
import type {Outline} from './chapters.js'

/**
 * Number the articles: those that are printed by first appearance in the book, then those that are only echoed, in
 * the order in which they are met.
 */
export function referencesOf(outline: readonly Outline[], placements: readonly Placement[]): Reference[] {
  const articleOf = new Map<PassageId, ArticleId>(
    placements.map(({passage}) => [passage.id, passage.article]),
  )
  const sections = new Map<ArticleId, Set<string>>()
  const all = outline.flatMap((chapter) => chapter.sections)
  for (const {article} of all) sections.set(article, new Set())
  for (const section of all) {
    const echoes = section.entries.flatMap((entry) => entry.echoes)
    const echoed = echoes.flatMap(({passage}) => articleOf.get(passage) ?? [])
    for (const article of [section.article, ...echoed]) {
      sections.set(article, (sections.get(article) ?? new Set()).add(section.id))
    }
  }
  return [...sections].map(([article, ids], index) => ({
    number: index + 1,
    id: `source-${index + 1}`,
    article,
    sections: [...ids],
  }))
}

/** Chapters whose sections bear the number of their article. */
export function numbered(outline: readonly Outline[], references: readonly Reference[]): Chapter[] {
  const numbers = new Map(references.map(({article, number}) => [article, number]))
  return outline.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map(({id, title, article, entries}) => {
      return {id, title, article, reference: numbers.get(article) ?? 0, entries}
    }),
  }))
}
