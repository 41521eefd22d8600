/** Markup made by us: the only text that templates do not escape. */
import Handlebars from 'handlebars'
import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

/** A piece of HTML that is also well-formed XML. Made by `markupOf` and by rendering a template, nowhere else. */
export type Markup = Handlebars.SafeString

/** Characters that XML 1.0 does not allow, not even as references (https://www.w3.org/TR/xml/#charsets). */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Void elements closed and only numeric references: what HTML and XML read alike. */
const serialiser = unified()
  .use(rehypeStringify, {
    closeSelfClosing: true,
    allowDangerousCharacters: false,
    characterReferences: {useNamedReferences: false},
  })
  .freeze()

/** Write a tree as markup. What may stand in the tree is for the caller to see to. */
export function markupOf(tree: Root): Markup {
  // HTML may leave `>` as it is, but XML takes this for the end of a section (https://www.w3.org/TR/xml/#syntax).
  const html = serialiser.stringify(tree).replaceAll(']]>', ']]&#x3E;')
  return new Handlebars.SafeString(allowedInXml(html))
}

/** A text with U+FFFD (�) for each character that XML does not allow. */
export function allowedInXml(text: string): string {
  return text.replace(notXml, '\u{FFFD}')
}
