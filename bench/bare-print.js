/**
 * What a build is measured against: Chromium prints the final HTML once, and nothing else is done.
 *
 * Usage: node bench/bare-print.js JOB.json, with a job as `bench/build.js` writes it.
 */
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {launch} from 'puppeteer-core'

const origin = 'http://book.local/'

const jobFile = process.argv[2]
const {executable, environment, sandbox, assets} = JSON.parse(await readFile(jobFile, 'utf8'))
const folder = path.dirname(jobFile)
const mediaTypes = new Map([['book.html', 'text/html; charset=utf-8'], ...assets])

const browser = await launch({
  executablePath: executable,
  env: {...process.env, ...environment},
  headless: 'shell',
  pipe: true,
  args: ['--font-render-hinting=none', '--disable-gpu', ...(sandbox ? [] : ['--no-sandbox'])],
  protocolTimeout: 0,
})
try {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', serve)
  await page.goto(`${origin}book.html`, {waitUntil: 'load', timeout: 0})
  await page.evaluate('Promise.all([...document.fonts].map((face) => face.load())).then(() => 0)')
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    timeout: 0,
  })
  await writeFile(path.join(folder, 'bare.pdf'), pdf)
} finally {
  await browser.close()
}

async function serve(request) {
  const href = request.url().slice(origin.length)
  const contentType = mediaTypes.get(href)
  if (contentType === undefined) return await request.abort()
  await request.respond({contentType, body: await readFile(path.join(folder, href))})
}
