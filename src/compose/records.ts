import type {
  Article,
  ArticleId,
  ArticleRecord,
  Entry,
  Passage,
  PassageId,
  PassageRecord,
  Placement,
  Source,
  SourcePath,
  ThemeId,
} from '../model.js'
import {countWords} from '../text/words.js'
import {type Division, isPrinted, otherTheme, themeOf} from './chapters.js'
import {groupBy} from './groups.js'
import {compareText} from './order.js'

/** What was read from each source, in order of path. */
export function articleRecords(
  sources: readonly Source[],
  articles: readonly Article[],
  placements: readonly Placement[],
): ArticleRecord[] {
  const hashes = new Map(sources.map(({path, hash}) => [path, hash]))
  const passages = groupBy(
    placements.map(({passage}) => passage),
    ({article}) => article,
  )
  return articles.toSorted(bySource).map(({id, source, meta, captions, overrides, wordsRead}) => ({
    id,
    source,
    hash: hashes.get(source) ?? '',
    meta,
    captions,
    excluded: overrides.exclude === true,
    wordsRead,
    wordsKept: wordsIn(passages, id),
  }))
}

/** All passages with what was decided about them, in order of source and line. */
export function passageRecords(
  division: Division,
  placements: readonly Placement[],
  entries: readonly Entry[],
): PassageRecord[] {
  const fates = new Map(entries.flatMap((entry) => fatesOf(entry, division)))
  return placements
    .toSorted((left, right) => byPlace(left.passage, right.passage))
    .map(({passage, theme: own, scores}) => {
      const fate = fates.get(passage.id)
      if (!fate) throw new Error(`Passage \`${passage.id}\` is neither printed nor an echo.`)
      const spoke = fate.theme === otherTheme ? own : fate.theme
      const because = scores.find(({theme}) => theme === spoke)?.because ?? []
      return {
        ...passage,
        theme: fate.theme,
        scores,
        because,
        echoOf: fate.echoOf,
        likeness: fate.likeness,
        omitted: fate.omitted,
      }
    })
}

/** What articles keep of themselves, with its source; in order of source and line, what has no line at the end. */
export function flattened<Item extends {line?: number | undefined}>(
  articles: readonly Article[],
  itemsOf: (article: Article) => readonly Item[],
): (Item & {source: SourcePath})[] {
  return articles.toSorted(bySource).flatMap((article) =>
    itemsOf(article)
      .toSorted((left, right) => lineOf(left) - lineOf(right))
      .map((item) => ({source: article.source, ...item})),
  )
}

/** What became of a passage. */
type Fate = Pick<PassageRecord, 'theme' | 'echoOf' | 'likeness' | 'omitted'>

function printed(theme: ThemeId): Fate {
  return {theme, echoOf: null, likeness: null, omitted: null}
}

/** Fates of an entry's own passage and of its echoes, which share its theme. */
function fatesOf(entry: Entry, division: Division): [PassageId, Fate][] {
  const theme = themeOf(entry, division)
  const {id} = entry.placement.passage
  const echoes = entry.echoes.map(({placement, likeness}) => ({id: placement.passage.id, likeness}))
  if (isPrinted(theme, division)) {
    return [
      [id, printed(theme)],
      ...echoes.map((echo): [PassageId, Fate] => [
        echo.id,
        {...printed(theme), echoOf: id, likeness: echo.likeness},
      ]),
    ]
  }
  return [
    [id, {...printed(theme), omitted: 'no theme claims it'}],
    ...echoes.map((echo): [PassageId, Fate] => [
      echo.id,
      {...printed(theme), omitted: `it says the same as \`${id}\`, which no theme claims`},
    ]),
  ]
}

function wordsIn(passages: ReadonlyMap<ArticleId, readonly Passage[]>, article: ArticleId): number {
  return (passages.get(article) ?? []).reduce((words, {text}) => words + countWords(text), 0)
}

function bySource(left: Article, right: Article): number {
  return compareText(left.source, right.source)
}

function byPlace(left: Passage, right: Passage): number {
  return compareText(left.source, right.source) || left.lines[0] - right.lines[0] || left.index - right.index
}

function lineOf({line}: {line?: number | undefined}): number {
  return line ?? Number.MAX_SAFE_INTEGER
}
