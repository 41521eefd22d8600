import {slug} from 'github-slugger'
import type {Article, Chapter, Entry, Section, SectionEntry, Theme, ThemeId} from '../model.js'
import {groupBy} from './groups.js'
import {compareArticles} from './order.js'

/** What no theme of the edition claims. Always the last chapter. */
export const otherTheme: ThemeId = 'other'

/** How a book is divided. */
export interface Division {
  /** Themes in the order of the book. `other` comes last, named here or not. */
  chapters: ThemeId[]
  /** What becomes of passages that no theme claims: a last chapter, an unnumbered appendix, or nothing. */
  other: 'chapter' | 'appendix' | 'omit'
}

/** Titles of the last chapter, by what it is. */
const otherTitles = {chapter: 'Society and other subjects', appendix: 'Other subjects', omit: ''}

/** A chapter before its articles have numbers. */
export type Outline = Omit<Chapter, 'sections'> & {sections: Omit<Section, 'reference'>[]}

/**
 * The theme under which an entry is printed: that of its passage, else the first among its echoes.
 *
 * The echoes speak up where only they have the word that tells the subject: all of them say the same.
 *
 * @returns `'other'` when the edition has a chapter for none of them.
 */
export function themeOf({placement, echoes}: Entry, {chapters}: Division): ThemeId {
  const themes = [placement, ...echoes.map((echo) => echo.placement)].map(({theme}) => theme)
  return themes.find((theme) => theme !== otherTheme && chapters.includes(theme)) ?? otherTheme
}

/** Whether what stands under a theme is printed at all. */
export function isPrinted(theme: ThemeId, {other}: Division): boolean {
  return theme !== otherTheme || other !== 'omit'
}

/**
 * Divide entries into chapters by theme, and chapters into sections by article.
 *
 * @returns In the order of the book. Chapters without entries are left out.
 */
export function outlineOf(
  division: Division,
  entries: readonly Entry[],
  articles: readonly Article[],
  themes: readonly Theme[],
): Outline[] {
  const byTheme = groupBy(entries, (entry) => themeOf(entry, division))
  const order = [...division.chapters.filter((theme) => theme !== otherTheme), otherTheme]
  const filled = order.filter((theme) => byTheme.has(theme) && isPrinted(theme, division))
  const makeAnchor = anchorMaker()
  const anchors = filled.map((theme) => makeAnchor(`chapter-${theme}`))
  const ordered = articles.toSorted(compareArticles)
  return filled.map((theme, index) => ({
    id: anchors[index] ?? theme,
    number: theme === otherTheme && division.other === 'appendix' ? null : index + 1,
    theme,
    title: theme === otherTheme ? otherTitles[division.other] : titleOf(theme, themes),
    sections: sectionsOf(byTheme.get(theme) ?? [], ordered, (article) => makeAnchor(`${theme}-${article}`)),
  }))
}

/** Sections of one chapter, in order of `articles`. */
function sectionsOf(
  entries: readonly Entry[],
  articles: readonly Article[],
  anchorOf: (article: string) => string,
): Outline['sections'] {
  const byArticle = groupBy(entries, ({placement}) => placement.passage.article)
  return articles.flatMap(({id, meta}) => {
    const own = byArticle.get(id)
    if (!own) return []
    return [
      {id: anchorOf(id), title: meta.title, article: id, entries: own.toSorted(byPlace).map(sectionEntry)},
    ]
  })
}

function byPlace(left: Entry, right: Entry): number {
  return left.placement.passage.index - right.placement.passage.index
}

function sectionEntry({placement, echoes}: Entry): SectionEntry {
  return {
    passage: placement.passage.id,
    echoes: echoes.map((echo) => ({passage: echo.placement.passage.id, likeness: echo.likeness})),
  }
}

function titleOf(theme: ThemeId, themes: readonly Theme[]): string {
  return themes.find(({id}) => id === theme)?.title ?? theme
}

/**
 * A maker of anchors that gives none twice: slugs, numbered from 2 on a clash.
 *
 * `source-1` and the like are kept free for the list of sources.
 */
function anchorMaker(): (words: string) => string {
  const taken = new Set<string>()
  return (words) => {
    const wish = slug(words)
    let anchor = wish
    for (let number = 2; taken.has(anchor) || /^source-\d+$/u.test(anchor); number++)
      anchor = `${wish}-${number}`
    taken.add(anchor)
    return anchor
  }
}
