/** A publication as PDF: printed twice, as page numbers are known only once there are pages. */
import type {Report} from '../../diagnostic.js'
import type {OutputFile, Part, Publication} from '../../model.js'
import type {Browser} from '../browser.js'
import {type Destination, readDestinations} from './destinations.js'
import {readPdf} from './file.js'
import {finishPdf} from './finish.js'
import {fillPages, movedAnchors, numberOf, type PagePlan, planPages} from './pages.js'

/**
 * Print a publication.
 *
 * @returns One file, named for the edition.
 * @throws {BuildError} `browser-failed`, or `print-moved` when the pages are not where their numbers say.
 */
export async function printPdf(
  publication: Publication,
  browser: Browser,
  report: Report,
): Promise<OutputFile[]> {
  const {assets, bodyStart, facts} = publication
  const {markup} = bookOf(publication)

  const draft = readPdf(await browser.print({markup, assets, draft: true}))
  const plan = planPages(markup, bodyStart, readDestinations(draft))
  const printed = readPdf(await browser.print({markup: fillPages(markup, plan), assets, draft: false}))
  const destinations = readDestinations(printed)
  stopIfMoved(plan, destinations, report)

  const bytes = finishPdf(printed, publication, {destinations, bodyPage: plan.bodyPage})
  return [{path: `${facts.id}.pdf`, bytes}]
}

/** The one part of a publication for paper. */
function bookOf({parts}: Publication): Part {
  const [book] = parts
  if (!book || parts.length > 1) throw new Error(`A PDF has one part, not ${parts.length}.`)
  return book
}

/**
 * Hold the last print against the numbers printed in it.
 *
 * @throws {BuildError} `print-moved`.
 */
export function stopIfMoved(plan: PagePlan, printed: ReadonlyMap<string, Destination>, report: Report): void {
  const [first, ...others] = movedAnchors(plan, printed)
  if (!first) return
  const more = others.length > 0 ? `, and so are ${others.length} more` : ''
  const found = first.found === 0 ? 'nowhere' : `on page ${numberOf(first.found, plan)}`
  report.fail(
    'print-moved',
    `\`#${first.anchor}\` is ${found}, not on page ${numberOf(first.planned, plan)} as the book says${more}.`,
    {
      hint: 'please report it, with the edition if you may; it is not your sources',
    },
  )
}
