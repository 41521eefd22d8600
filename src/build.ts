/**
 * The pipeline: every stage, in order. Read this second, after `model.ts`.
 */
import {cleanArticle} from './clean/clean.js'
import {composeEdition} from './compose/edition.js'
import {mergeEntries} from './compose/merge.js'
import {splitPassages} from './compose/passages.js'
import {placePassages} from './compose/themes.js'
import type {Project} from './config/project.js'
import {Report} from './diagnostic.js'
import {layOut} from './layout/layout.js'
import type {Article, Edition, OutputFile, Publication, Source, Target} from './model.js'
import {type Browser, openBrowser} from './output/browser.js'
import {packEpub} from './output/epub/epub.js'
import {writeJson} from './output/json.js'
import {printPdf} from './output/pdf/pdf.js'
import {parseArticle} from './read/article.js'
import {readSources} from './read/sources.js'

/** What can be made of an edition. */
export type Format = 'pdf' | 'epub' | 'json'

/** The steps of a build, as the user sees them. */
export type Stage = 'read' | 'clean' | 'compose' | 'layout' | Target

/** Told how far a build is, so that a screen can show it. Decides nothing. */
export type Progress = (stage: Stage, done: number, total: number) => void

/** An edition and the files made of it. */
export interface Build {
  edition: Edition
  files: OutputFile[]
}

/**
 * Make the files of an edition. Writes nothing.
 *
 * The browser starts while the sources are being read: nothing in them decides which one it is. What it says
 * comes last in the report, so that the order there is not chance.
 *
 * @throws {BuildError} When a source, a setting, a template or the browser fails.
 */
export async function build(
  project: Project,
  formats: readonly Format[],
  report: Report,
  progress: Progress = () => {},
): Promise<Build> {
  const targets = formats.filter((format) => format !== 'json')
  const aside = new Report()
  const browser = targets.length > 0 ? openBrowser(project.browser, aside) : undefined
  browser?.catch(() => {}) // Awaited below; until then a failure must not count as unhandled.
  try {
    const edition = await buildEdition(project, report, progress)
    const files = browser ? await makeFiles(edition, targets, project, browser, report, progress) : []
    if (formats.includes('json')) files.push(...writeJson(edition))
    return {edition, files}
  } finally {
    await browser?.then(
      (open) => open.close(),
      () => {}, // Never opened: the reason is on its way to the caller.
    )
    report.include(aside)
  }
}

/**
 * Read, clean, and compose. Touches no template and starts no browser.
 *
 * @throws {BuildError} When a source or a setting cannot be used.
 */
export async function buildEdition(
  project: Project,
  report: Report,
  progress: Progress = () => {},
): Promise<Edition> {
  const {config, folder, themes} = project
  const sources = await readSources(folder, config.sources, report)
  progress('read', sources.length, sources.length)

  const articles = readArticles(sources, config.language, report, progress)
  report.stopIfFailed() // Not before: what is wrong in one file must not hide what is wrong in another.
  const passages = articles.filter(({overrides}) => !overrides.exclude).flatMap(splitPassages)
  const placements = placePassages(passages, themes)
  const entries = mergeEntries(placements, articles, config.merge)
  const edition = composeEdition(config, {sources, articles, placements, entries, themes}, report)
  report.stopIfFailed()
  progress('compose', passages.length, passages.length)
  return edition
}

/** A way to turn a publication into files. */
export type Output = (publication: Publication, browser: Browser, report: Report) => Promise<OutputFile[]>

/** All outputs that pages are laid out for. To add one: a `Target` in model.ts, a line here, a shell in templates/. */
const outputs: Record<Target, Output> = {pdf: printPdf, epub: packEpub}

/**
 * Lay out for every target in turn, so that diagnostics keep their order, then print and pack at the same time.
 * One that fails lets the other end first: both need the browser.
 */
async function makeFiles(
  edition: Edition,
  targets: readonly Target[],
  project: Project,
  opening: Promise<Browser>,
  report: Report,
  progress: Progress,
): Promise<OutputFile[]> {
  const publications: Publication[] = []
  progress('layout', 0, targets.length)
  for (const target of targets) publications.push(await layOut(edition, target, project.looks, report))
  progress('layout', targets.length, targets.length)
  report.stopIfFailed()

  const browser = await opening
  const results = await Promise.allSettled(
    publications.map(async (publication) => {
      progress(publication.target, 0, 1)
      const made = await outputs[publication.target](publication, browser, report)
      progress(publication.target, 1, 1)
      return made
    }),
  )
  report.stopIfFailed()
  return results.flatMap((result) => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}

/** Parse and clean each source by itself. */
function readArticles(
  sources: readonly Source[],
  language: string,
  report: Report,
  progress: Progress,
): Article[] {
  return sources.map((source, index) => {
    const article = cleanArticle(parseArticle(source, language, report), report)
    progress('clean', index + 1, sources.length)
    return article
  })
}
