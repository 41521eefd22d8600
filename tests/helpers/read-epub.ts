/** Reads an EPUB as a reading system does, for tests. */
import path from 'node:path'
import {DOMParser, type Document, type Element, onWarningStopParsing} from '@xmldom/xmldom'
import {strFromU8, unzipSync} from 'fflate'

/** An EPUB, unpacked. */
export interface OpenEpub {
  /** Paths in the container, in the order of the container. */
  names: string[]
  bytes(name: string): Uint8Array
  /** Read as UTF-8. */
  text(name: string): string
  /** Parsed strictly: anything that is not well-formed XML throws. */
  document(name: string): Document
}

/** An attribute that leads from one document of the package to a file, or to a place in one. */
export interface Link {
  from: string
  /** Path in the container. */
  file: string
  /** `''` when the link leads to no place in particular. */
  fragment: string
}

/** Unpack an EPUB. */
export function readEpub(bytes: Uint8Array): OpenEpub {
  const files = unzipSync(bytes)
  const bytesOf = (name: string): Uint8Array => {
    const found = files[name]
    if (!found) throw new Error(`no \`${name}\` among ${Object.keys(files).join(', ')}`)
    return found
  }
  const text = (name: string) => strFromU8(bytesOf(name))
  const document = (name: string) =>
    new DOMParser({onError: onWarningStopParsing}).parseFromString(text(name), 'application/xml')
  return {names: Object.keys(files), bytes: bytesOf, text, document}
}

/** All elements of a name, prefix left out, in order. */
export function elementsOf(document: Document, localName: string): Element[] {
  return [...document.getElementsByTagNameNS('*', localName)]
}

/** Names of all documents that are XML. */
export function documentsOf(epub: OpenEpub): string[] {
  return epub.names.filter((name) => /\.(?:xml|opf|ncx|xhtml)$/u.test(name))
}

/** Every `href` and `src` in the XML documents that stays inside the container. */
export function linksOf(epub: OpenEpub): Link[] {
  return documentsOf(epub)
    .filter((name) => !name.startsWith('META-INF/'))
    .flatMap((from) =>
      elementsOf(epub.document(from), '*')
        .flatMap((element) => [element.getAttribute('href'), element.getAttribute('src')])
        .filter((address) => address !== null)
        .filter((address) => !/^(?:https?|mailto):/u.test(address))
        .map((address) => linkOf(from, address)),
    )
}

/** All ids of a document, in order. */
export function idsOf(document: Document): string[] {
  return elementsOf(document, '*')
    .map((element) => element.getAttribute('id'))
    .filter((id) => id !== null)
}

/** Links that lead nowhere. */
export function brokenLinks(epub: OpenEpub): Link[] {
  const idsByName = new Map(documentsOf(epub).map((name) => [name, new Set(idsOf(epub.document(name)))]))
  return linksOf(epub).filter(
    ({file, fragment}) =>
      !epub.names.includes(file) ||
      (fragment !== '' && !idsByName.get(file)?.has(decodeURIComponent(fragment))),
  )
}

function linkOf(from: string, address: string): Link {
  const [file = '', fragment = ''] = address.split('#')
  const target = file ? path.posix.join(path.posix.dirname(from), decodeURIComponent(file)) : from
  return {from, file: target, fragment}
}
