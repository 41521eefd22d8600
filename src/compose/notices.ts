import type {Report} from '../diagnostic.js'
import type {Article, Entry, Hash, Source, SourcePath} from '../model.js'
import {type Division, otherTheme, themeOf} from './chapters.js'

/** Note each source whose bytes are those of an earlier one. */
export function noteTwins(sources: readonly Source[], report: Report): void {
  const first = new Map<Hash, SourcePath>()
  for (const {path, hash} of sources) {
    const twin = first.get(hash)
    if (twin === undefined) first.set(hash, path)
    else
      report.add('source-twice', `\`${path}\` is the same file as \`${twin}\`.`, {
        place: {file: path},
        hint: 'Take one of them away.',
      })
  }
}

/** Note each article that the editor left out. */
export function noteExcluded(articles: readonly Article[], report: Report): void {
  for (const {source} of articles.filter(({overrides}) => overrides.exclude)) {
    report.add('source-excluded', `\`${source}\` is left out, as its settings say \`exclude: true\`.`, {
      place: {file: source},
    })
  }
}

/** Note chapters that have nothing in them, and how much no theme claims. */
export function noteChapters(division: Division, entries: readonly Entry[], report: Report): void {
  const themes = entries.map((entry) => themeOf(entry, division))
  const used = new Set(themes)
  for (const theme of division.chapters) {
    if (theme === otherTheme || used.has(theme)) continue
    report.add('chapter-empty', `Chapter \`${theme}\` has no passages and is left out.`, {
      hint: 'Take it out of `chapters`, or give its theme the terms of your subject in `themes.yaml`.',
    })
  }
  const unclaimed = themes.filter((theme) => theme === otherTheme).length
  if (unclaimed > 0) noteOther(division, unclaimed, entries.length, report)
}

function noteOther({other}: Division, unclaimed: number, all: number, report: Report): void {
  const fate = {
    chapter: 'printed in the last chapter',
    appendix: 'printed in the appendix',
    omit: 'left out',
  }[other]
  report.add('passage-other', `${unclaimed} of ${all} passages fit no chapter and are ${fate}.`, {
    hint: 'Give a theme the terms of their subject in `themes.yaml`, if there should be fewer.',
  })
}
