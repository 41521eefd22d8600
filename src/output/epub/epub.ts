/** The EPUB: what a publication needs besides its parts, and the container that holds it all. */
import {strToU8} from 'fflate'
import type {Report} from '../../diagnostic.js'
import type {Markup} from '../../markup/markup.js'
import {loadTemplates, type Render} from '../../markup/templates.js'
import type {OutputFile, Publication} from '../../model.js'
import type {Browser} from '../browser.js'
import {hrefs, packedAssets} from './manifest.js'
import {type CoverView, coverView, type NavView, type NcxView, navView, ncxView} from './navigation.js'
import {type PackageView, packageView} from './package-document.js'
import {zipEpub} from './zip.js'

/** The templates that an EPUB needs besides those of the book, and what each can see. */
export interface EpubViews {
  'epub/container.xml.hbs': {packagePath: string}
  'epub/package.opf.hbs': PackageView
  'epub/nav.xhtml.hbs': NavView
  'epub/toc.ncx.hbs': NcxView
  'epub/cover.xhtml.hbs': CoverView
}

/** Folder of the package in the container. */
const folder = 'EPUB'

/** The cover is made for 800 × 1280 CSS pixels; pictured at twice that it has the size that stores ask for. */
const coverSize = {width: 800, height: 1280, scale: 2}

/**
 * Pack a publication into one EPUB 3.3 file, `ID.epub`.
 *
 * @throws {BuildError} When the browser cannot picture the cover.
 */
export async function packEpub(
  publication: Publication,
  browser: Pick<Browser, 'picture'>,
  report: Report,
): Promise<OutputFile[]> {
  const {cover, assets, facts, builtAt} = publication
  const render = await loadTemplates<EpubViews>(report)
  const picture = await browser.picture({markup: cover, assets, ...coverSize})
  return [{path: `${facts.id}.epub`, bytes: zipEpub(epubFiles(publication, picture, render), builtAt)}]
}

/**
 * All files of the container but `mimetype`, in the order in which readers want them.
 *
 * @param picture
 *   The cover, as PNG.
 */
export function epubFiles(
  publication: Publication,
  picture: Uint8Array,
  render: Render<EpubViews>,
): OutputFile[] {
  const packagePath = `${folder}/${hrefs.package}`
  return [
    fileOf('META-INF/container.xml', render('epub/container.xml.hbs', {packagePath})),
    fileOf(packagePath, render('epub/package.opf.hbs', packageView(publication))),
    fileOf(`${folder}/${hrefs.nav}`, render('epub/nav.xhtml.hbs', navView(publication))),
    fileOf(`${folder}/${hrefs.ncx}`, render('epub/toc.ncx.hbs', ncxView(publication))),
    fileOf(`${folder}/${hrefs.cover}`, render('epub/cover.xhtml.hbs', coverView(publication))),
    fileOf(`${folder}/${hrefs.picture}`, picture),
    ...publication.parts.map(({href, markup}) => fileOf(`${folder}/${href}`, markup)),
    ...packedAssets(publication).map(({href, bytes}) => fileOf(`${folder}/${href}`, bytes)),
  ]
}

function fileOf(path: string, contents: Uint8Array | string | Markup): OutputFile {
  return {path, bytes: contents instanceof Uint8Array ? contents : strToU8(contents.toString())}
}
