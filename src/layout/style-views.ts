/** What an edition's looks come to in CSS. The rules themselves stand in `templates/*.css.hbs` and `styles/`. */
import type {Edition} from '../model.js'
import type {LooksView, PagesView, RunningPartView} from './css-views.js'
import {shorten} from './formats.js'
import type {Looks, PageSize} from './looks.js'
import {words} from './words.js'

/** Paper in millimetres, width before height (ISO 216; ANSI/ASME Y14.1). */
const papers: Record<PageSize, [widthMm: number, heightMm: number]> = {
  A4: [210, 297],
  A5: [148, 210],
  Letter: [215.9, 279.4],
}

/** Most characters of a running head: what stands on one line of half an A5 page. */
const runningHeadLength = 44

/** Least contrast of text with its ground (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5

const white = '#ffffff'
const ink = '#1a1a1a'

/** Class of a paper (example: `'paper-a4'`). */
export function paperClass({page}: Looks): string {
  return `paper-${page.size.toLowerCase()}`
}

/** Class that gives a chapter its running heads, by its place in the book, counting from 0 (example: `'running-1'`). */
export function runningClass(index: number): string {
  return `running-${index + 1}`
}

/** Colours of an edition, each fit to be read. */
export function looksView({style}: Looks): LooksView {
  const {accent} = style
  return {
    accent,
    onAccent: contrast(accent, white) >= leastContrast ? white : ink,
    accentInk: contrast(accent, white) >= leastContrast ? accent : ink,
  }
}

/** Paper, margins and running heads of an edition. */
export function pagesView(edition: Edition, looks: Looks): PagesView {
  const [widthMm, heightMm] = papers[looks.page.size]
  const body = edition.chapters.map(({title}, index) => runningPart(runningClass(index), title))
  return {
    widthMm,
    heightMm,
    ...looks.page.margins,
    head: headOf(edition.title),
    parts: [
      {...runningPart('contents', words.contents), isFront: true},
      ...body,
      runningPart('sources', words.sources),
    ],
  }
}

function runningPart(page: string, title: string): RunningPartView {
  return {page, head: headOf(title), isFront: false}
}

/** A title as a running head, for a CSS string. */
function headOf(title: string): string {
  return cssString(shorten(title, runningHeadLength))
}

/**
 * The inside of a CSS string: all but letters and digits as escapes, so that nothing ends it
 * and nothing is left for the template to escape (CSS Syntax Level 3, 4.3.7).
 */
function cssString(text: string): string {
  return text.replace(
    /[^\p{L}\p{M}\p{N}]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `,
  )
}

/** Contrast of two colours, 1 (none) to 21 (black on white) (WCAG 2.2, contrast ratio). */
function contrast(left: string, right: string): number {
  const [light = 0, dark = 0] = [luminance(left), luminance(right)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance of a colour, 0 (black) to 1 (white) (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
