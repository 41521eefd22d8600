import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {Report} from '../../src/diagnostic.js'
import {type Browser, openBrowser} from '../../src/output/browser.js'
import {codesOf, testChoice} from '../helpers/browser.js'
import {readPdfFile} from '../helpers/read-pdf.js'

/** A server that must not be asked for anything, and what it was asked for. */
const asked: string[] = []
let canary: Server
let address: string
let browser: Browser

beforeAll(async () => {
  canary = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('<p>reached')
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`
  browser = await openBrowser(testChoice(), new Report())
})
afterAll(async () => {
  await browser.close()
  canary.close()
})

/** Everything that a page can try, none of it sanitised: the press must hold by itself. */
function hostile(): string {
  const secret = pathToFileURL('/etc/passwd')
  return `<!doctype html><html><head><title>t</title><base href="${address}/base/">
<meta http-equiv="refresh" content="0;url=${address}/refresh">
<link rel="stylesheet" href="${address}/style"><link rel="prefetch" href="${address}/prefetch">
<link rel="preload" as="image" href="${address}/preload"><link rel="preconnect" href="${address}">
<link rel="dns-prefetch" href="${address}"><link rel="prerender" href="${address}/prerender">
<link rel="icon" href="${address}/icon"><link rel="manifest" href="${address}/manifest">
<link rel="stylesheet" href="${secret}">
<script type="speculationrules">{"prefetch": [{"source": "list", "urls": ["${address}/speculation"]}]}</script>
<style>@import url(${address}/import); 
body {background: url(${address}/background)} li {list-style-image: url(${address}/bullet)}
p::after {content: url(${address}/content)} @page {background: url(${address}/page)}
p {cursor: url(${address}/cursor), auto; border-image: url(${address}/border)}</style></head>
<body onload="fetch('${address}/onload')"><p>The words stay.</p><ul><li>one</li></ul>
<script>document.body.append('ran'); fetch('${address}/fetch'); location = '${address}/location'</script>
<script src="${address}/script"></script>
<iframe src="${secret}"></iframe><iframe src="${address}/frame"></iframe>
<iframe srcdoc="<img src='${address}/srcdoc'><script>parent.document.body.append('ran')</script>"></iframe>
<iframe src="data:text/html,<img src='${address}/data'>"></iframe>
<object data="${secret}"></object><object data="${address}/object"></object><embed src="${address}/embed">
<img src="${address}/image" srcset="${address}/set 2x"><img src="${secret}"><img src=x onerror="fetch('${address}/error')">
<picture><source srcset="${address}/source"><img src="relative.png"></picture>
<video src="${address}/video" poster="${address}/poster" autoplay></video><audio src="${address}/audio" autoplay></audio>
<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${address}/xlink"/><image href="${secret}"/>
<use href="${address}/use#a"/><script>fetch('${address}/svg')</script></svg>
<form action="${address}/form" id="f"><button autofocus onfocus="document.forms[0].submit()">go</button></form>
<a href="${address}/ping" ping="${address}/ping">link</a><a href="javascript:fetch('${address}/js')">js</a>
<p style="background: url(${address}/inline)">{{constructor}}</p>
<math><mtext><img src="${address}/math"></mtext></math><div><template shadowrootmode="open"><img src="${address}/shadow"></template></div>
</body></html>`
}

it('reaches nothing, reads nothing and runs nothing of a hostile document it prints', async () => {
  const pdf = await readPdfFile(await browser.print({markup: hostile(), assets: [], draft: false}))
  const text = pdf.pages.join(' ')
  expect(asked).toEqual([])
  expect(text).toContain('The words stay.')
  expect(text).toContain('{{constructor}}')
  expect(text).not.toMatch(/root:|reached|ran\b/u)
})

it('reaches nothing of a hostile document it takes a picture of', async () => {
  const picture = await browser.picture({markup: hostile(), assets: [], width: 800, height: 1280, scale: 1})
  expect(picture.length).toBeGreaterThan(0)
  expect(asked).toEqual([])
})

it('shows nothing that a document carries along in its own addresses', async () => {
  const markup = '<!doctype html><title>t</title><p>plain<iframe src="data:text/html,framed"></iframe>'
  const pdf = await readPdfFile(await browser.print({markup, assets: [], draft: false}))
  expect(pdf.pages).toEqual(['plain'])
})

it('has scripts switched off, not only forbidden', async () => {
  const markup = '<!doctype html><title>t</title><noscript>no script runs</noscript>'
  const pdf = await readPdfFile(await browser.print({markup, assets: [], draft: false}))
  expect(pdf.pages).toEqual(['no script runs'])
})

it('does not fetch a font, nor print with another in its place', async () => {
  const report = new Report()
  const own = await openBrowser(testChoice(), report)
  const face = `@font-face {font-family: "Far"; src: url(${address}/face)}`
  const markup = `<!doctype html><title>t</title><style>${face} p {font-family: Far}</style><p>text`
  await expect(own.print({markup, assets: [], draft: true})).rejects.toThrow(
    'its fonts did not load: `Far normal normal`',
  )
  await own.close()
  expect(asked).toEqual([])
  expect(codesOf(report)).toEqual(['browser-failed'])
})

it('is watched by a server that would notice', async () => {
  await fetch(`${address}/self-test`)
  expect(asked).toEqual(['/self-test'])
})

it('hands over files of the document, at their own addresses only', async () => {
  const assets = [
    {href: 'styles/a.css', mediaType: 'text/css', bytes: Buffer.from('p::after {content: " styled"}')},
  ]
  const markup = '<!doctype html><title>t</title><link rel="stylesheet" href="styles/a.css"><p>plain</p>'
  const print = async (text: string) => readPdfFile(await browser.print({markup: text, assets, draft: true}))
  expect((await print(markup)).pages).toEqual(['plain styled'])
  expect((await print(markup.replace('a.css', 'A.css'))).pages).toEqual(['plain'])
})
