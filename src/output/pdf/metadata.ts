/** What a PDF says of itself, twice over: in its dictionary for old programs, in XMP for new ones. */
import {allowedInXml} from '../../markup/markup.js'
import type {Publication} from '../../model.js'
import {pdfDate, pdfDictionary, pdfStream, pdfText} from './strings.js'

/** The program that laid the book out. */
const creator = 'Briefbook'

/**
 * The document's dictionary (ISO 32000-1, 14.3.3).
 *
 * @param producer
 *   The program that wrote the PDF (example: `'Skia/PDF m147'`).
 */
export function informationOf({facts, subjects, builtAt}: Publication, producer: string): string {
  const optional = (text: string | undefined) => (text ? pdfText(text) : undefined)
  return pdfDictionary({
    Title: pdfText(facts.title),
    Author: optional(facts.editors.join(', ')),
    Subject: optional(facts.description ?? facts.subtitle),
    Keywords: optional(subjects.join(', ')),
    Creator: pdfText(creator),
    Producer: pdfText(producer),
    CreationDate: pdfDate(builtAt),
    ModDate: pdfDate(builtAt),
  })
}

/**
 * The same and more as XMP (ISO 16684-1), a stream object.
 *
 * @param producer
 *   As in `informationOf`.
 */
export function xmpStream(publication: Publication, producer: string): string {
  return pdfStream({Type: '/Metadata', Subtype: '/XML'}, Buffer.from(xmpOf(publication, producer)))
}

function xmpOf({facts, subjects, builtAt}: Publication, producer: string): string {
  const lines = [
    element('dc:format', 'application/pdf'),
    element('dc:identifier', facts.urn),
    list('dc:title', 'Alt', [facts.title]),
    list('dc:creator', 'Seq', facts.editors),
    list('dc:description', 'Alt', present(facts.description ?? facts.subtitle)),
    list('dc:publisher', 'Bag', present(facts.publisher)),
    list('dc:rights', 'Alt', present(facts.rights)),
    list('dc:subject', 'Bag', subjects),
    list('dc:language', 'Bag', [facts.language]),
    element('pdf:Producer', producer),
    subjects.length > 0 ? element('pdf:Keywords', subjects.join(', ')) : '',
    element('xmp:CreatorTool', creator),
    element('xmp:CreateDate', builtAt),
    element('xmp:ModifyDate', builtAt),
    element('xmp:MetadataDate', builtAt),
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${lines.filter(Boolean).join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

function present(text: string | undefined): string[] {
  return text ? [text] : []
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

/** A property with several values; `Alt` has one a language, ours is the default. Empty without values. */
function list(name: string, kind: 'Alt' | 'Bag' | 'Seq', texts: readonly string[]): string {
  if (texts.length === 0) return ''
  const language = kind === 'Alt' ? ' xml:lang="x-default"' : ''
  const items = texts.map((text) => `<rdf:li${language}>${escapeXml(text)}</rdf:li>`)
  return `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

function escapeXml(text: string): string {
  return allowedInXml(text).replace(/[&<>]/gu, (character) => entities[character] ?? character)
}
