/** What the EPUB says of its own accessibility (EPUB Accessibility 1.1, section 2.2). */
import type {Part} from '../../model.js'

/** A property of the package document. */
export interface Property {
  /** With its prefix (example: `'schema:accessMode'`). */
  property: string
  value: string
}

/**
 * Features by the vocabulary of schema.org (https://www.w3.org/2021/a11y-discov-vocab/latest/),
 * each with what must stand in some part for it to be true; `''` where packing alone makes it true.
 */
const features: Readonly<Record<string, string>> = {
  alternativeText: '', // of the cover, the only picture
  ARIA: ' role="doc-',
  displayTransformability: '', // style sheets for EPUB fix neither sizes nor colours
  readingOrder: '',
  structuralNavigation: '<h2',
  tableOfContents: '',
}

/** For people: what the words above do not say. Claims no conformance, as no one has judged it. */
const summary =
  'A book of text that reflows, with headings, a table of contents, links from every passage to its source, ' +
  'and links from every source back. The only picture is the cover; its words are also on the title page. ' +
  'Conformance with WCAG has not been evaluated.'

/** What is true of a book made of these parts, in a fixed order. */
export function accessibilityOf(parts: readonly Part[]): Property[] {
  const has = (sign: string) => parts.some(({markup}) => markup.includes(sign))
  const present = Object.keys(features).filter((name) => has(features[name] ?? ''))
  return [
    {property: 'schema:accessMode', value: 'textual'},
    {property: 'schema:accessModeSufficient', value: 'textual'},
    ...present.map((value) => ({property: 'schema:accessibilityFeature', value})),
    {property: 'schema:accessibilityHazard', value: 'none'},
    {property: 'schema:accessibilitySummary', value: summary},
  ]
}
