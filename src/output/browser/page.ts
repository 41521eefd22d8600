/**
 * What a browser may see: a document and its files, served from memory under an address that does not exist.
 *
 * No script runs, and every other request is refused four times over: by interception, by the
 * Content-Security-Policy, by the origin (a page from `http:` cannot read `file:`), and by a proxy that is a
 * closed door. Each of them alone lets something through.
 */
import type {Browser, HTTPRequest, Page} from 'puppeteer-core'
import type {PictureJob, PrintJob, Sheet} from './job.js'

/** Where the document seems to come from. Never resolved. */
const origin = 'http://book.local/'

/** Styles may stand in the document, as running heads are rules of their own; nothing can be fetched by them. */
const policy = [
  "default-src 'none'",
  `style-src ${origin} 'unsafe-inline'`,
  `font-src ${origin}`,
  `img-src ${origin}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A document is laid out for paper only: for a screen that nobody looks at it would take as long again. */
const notOnScreen = '@media screen {body {display: none !important}}'

/** Pages and links are where they would be, but there is nothing to draw. */
const nothingVisible = '* {visibility: hidden !important}'

/** Gives a page that was never used: ids in the tags would shift from one document to the next. */
export type NextPage = () => Promise<Page>

/** Open each page before it is asked for: that takes as long as to print a small book. */
export function openPagesAhead(browser: Browser): NextPage {
  const open = () => {
    const page = browser.newPage()
    page.catch(gone)
    return page
  }
  let next = open()
  return () => {
    const page = next
    next = open()
    return page
  }
}

/** Print a document. */
export function printOf(nextPage: NextPage, {draft, markup, assets}: PrintJob): Promise<Uint8Array> {
  const sheet = {markup: withStyle(markup, draft ? notOnScreen + nothingVisible : notOnScreen), assets}
  return withPage(nextPage, sheet, async (page) => {
    await stopIfLost(page, everyFace)
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: !draft,
      outline: false, // Ours are made anew: Chromium loses spaces in titles that wrap.
      timeout: timeoutMs(sheet),
    })
  })
}

/** Take a picture of a document. */
export function pictureOf(
  nextPage: NextPage,
  {width, height, scale, ...sheet}: PictureJob,
): Promise<Uint8Array> {
  return withPage(nextPage, sheet, async (page) => {
    await page.setViewport({width, height, deviceScaleFactor: scale})
    await stopIfLost(page, facesInUse)
    return await page.screenshot({type: 'png'})
  })
}

/** The document with rules of ours after its own. One without a head stays as it is, and takes longer. */
function withStyle(markup: string, rules: string): string {
  return markup.replace('</head>', () => `<style>${rules}</style></head>`)
}

/** Show a page the document, use it, close it. */
async function withPage<Made>(
  nextPage: NextPage,
  sheet: Sheet,
  use: (page: Page) => Promise<Made>,
): Promise<Made> {
  const page = await nextPage()
  try {
    await page.setJavaScriptEnabled(false)
    await page.setRequestInterception(true)
    serve(page, sheet)
    await page.goto(origin, {waitUntil: 'load', timeout: timeoutMs(sheet)})
    return await use(page)
  } finally {
    await page.close()
  }
}

/** Answer requests for the document, once, and for its files; refuse all others. */
function serve(page: Page, {markup, assets}: Sheet): void {
  const assetByAddress = new Map(assets.map((asset) => [origin + asset.href, asset]))
  let shown = false
  page.on('request', (request) => {
    const asset = assetByAddress.get(request.url())
    if (isDocument(page, request) && !shown) {
      shown = true
      answer(request, 'text/html; charset=utf-8', markup)
    } else if (asset && !request.isNavigationRequest()) {
      answer(request, asset.mediaType, asset.bytes)
    } else {
      // `aborted` leaves the document as it is; any other reason puts an error page in its place.
      request.abort('aborted').catch(gone)
    }
  })
}

function isDocument(page: Page, request: HTTPRequest): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame() && request.url() === origin
}

function answer(request: HTTPRequest, contentType: string, body: string | Uint8Array): void {
  const headers = {'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff'}
  request.respond({status: 200, contentType, headers, body}).catch(gone)
}

/** The page went away: whoever waits for it is told. */
function gone(): void {}

/** Wait for fonts, and stop when one does not come: another in its place would change the book unseen. */
async function stopIfLost(page: Page, lostFaces: string): Promise<void> {
  const lost = await page.evaluate(lostFaces)
  if (Array.isArray(lost) && lost.length > 0)
    throw new Error(`its fonts did not load: \`${lost.join('`, `')}\``)
}

/**
 * Load every face: one that is used in a margin box only would be missing from the first print.
 * Works with JavaScript off: that setting is for scripts of the page, not for ours.
 */
const everyFace = `Promise.all([...document.fonts].map((face) =>
  face.load().then(() => [], () => [[face.family, face.weight, face.style].join(' ')])
)).then((lists) => lists.flat())`

/** A picture has no margin boxes: what it needs is loading already. */
const facesInUse = `document.fonts.ready.then(() => [...document.fonts]
  .filter((face) => face.status === 'error').map((face) => [face.family, face.weight, face.style].join(' ')))`

/** Two minutes, and a second for each 10,000 characters: a thousand pages have some three million. */
function timeoutMs({markup}: Sheet): number {
  return 120_000 + markup.length / 10
}
