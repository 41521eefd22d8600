/** Style sheets: those that are the same for every book, and those made for one. */
import {readFile} from 'node:fs/promises'
import type {Render} from '../markup/templates.js'
import type {Asset, Edition, Target} from '../model.js'
import type {Fonts} from './fonts.js'
import type {Looks} from './looks.js'
import {looksView, pagesView} from './style-views.js'
import type {BookViews} from './views.js'

/** Style sheets of each kind of document, in order. Later ones win. */
export const styleSheets = {
  pdf: ['fonts', 'looks', 'base', 'print', 'cover', 'pages'].map(hrefOf),
  epub: ['fonts', 'base', 'epub'].map(hrefOf),
  cover: ['fonts', 'looks', 'cover'].map(hrefOf),
}

/** All style sheets that the documents of a target and its cover link to. */
export async function makeStyles(
  edition: Edition,
  target: Target,
  looks: Looks,
  made: {fonts: Fonts; render: Render<BookViews>},
): Promise<Asset[]> {
  const {fonts, render} = made
  const ofEdition = new Map([
    [hrefOf('fonts'), () => render('fonts.css.hbs', fonts).toString()],
    [hrefOf('looks'), () => render('looks.css.hbs', looksView(looks)).toString()],
    [hrefOf('pages'), () => render('pages.css.hbs', pagesView(edition, looks)).toString()],
  ])
  const hrefs = [...new Set([...styleSheets[target], ...styleSheets.cover])]
  return Promise.all(
    hrefs.map(async (href): Promise<Asset> => {
      const css =
        ofEdition.get(href)?.() ?? (await readFile(new URL(`../../${href}`, import.meta.url), 'utf8'))
      return {href, mediaType: 'text/css', bytes: new TextEncoder().encode(css)}
    }),
  )
}

function hrefOf(name: string): string {
  return `styles/${name}.css`
}
