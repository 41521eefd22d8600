/**
 * How well cleaning finds the article and what is known of it, on material that belongs to others and is only measured with.
 *
 * Usage: npm run bench:clean -- [FOLDER] [--write FOLDER] [--pages]
 *
 * FOLDER (`../shared/extraction` unless said otherwise) holds `html/*.html.gz`, `flat/*.txt`, `flat-dump/*.txt`,
 * `ground-truth.json`, `score.mjs` and `score-meta.mjs`, and `meta/` with `html/*.html.gz` and a ground truth of its own.
 * The metrics are the folder's. `--write` keeps what was predicted, `--pages` prints the worst ten of each form.
 */
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {Readability} from '@mozilla/readability'
import {parseHTML} from 'linkedom'
import {cleanArticle, parseArticle, Report, textOf} from '../dist-js/index.js'
import {decodeSource} from '../dist-js/read/decode.js'
import {runNode} from './run.js'

const words = process.argv.slice(2)
const written = words.includes('--write') ? words.splice(words.indexOf('--write'), 2)[1] : undefined
const showPages = words.includes('--pages')
const folder = path.resolve(
  words.find((word) => !word.startsWith('--')) ?? path.join(import.meta.dirname, '../../shared/extraction'),
)

/** Blocks that are lines of lines: each of their parts is a line of its own. */
const nested = new Set(['list', 'listItem', 'blockquote', 'table', 'tableRow'])

/** Pages below this are wrecks, whatever the mean says. */
const wreck = 0.7

/** What is measured, by the name it is shown under. */
const contenders = {
  html: () => predictAll('html', 'html', (text) => bodyOf(clean('html', text))),
  'readability html': () => predictAll('html', 'html', readability),
  flat: () => predictAll('flat', 'text', (text) => bodyOf(clean('text', text))),
  'flat-dump': () => predictAll('flat-dump', 'text', (text) => bodyOf(clean('text', text))),
}

if (existsSync(path.join(folder, 'score.mjs'))) await bench()
else stopWithoutMaterial()

function stopWithoutMaterial() {
  console.error(`There is no \`score.mjs\` in \`${folder}\`.`)
  console.error('  hint: give the folder of the material: npm run bench:clean -- FOLDER')
  process.exitCode = 2
}

async function bench() {
  const {evaluate, loadTruth} = await import(pathToFileURL(path.join(folder, 'score.mjs')).href)
  const truth = loadTruth(folder)
  const prose = readFileSync(path.join(folder, 'prose.ids'), 'utf8').split(/\s+/u).filter(Boolean)
  for (const [name, predict] of Object.entries(contenders)) {
    const {output, ms} = predict()
    const all = evaluate(truth, output)
    const some = evaluate(Object.fromEntries(prose.map((id) => [id, truth[id]])), output, {
      boot: 0,
      subset: true,
    })
    show(name, {all, some, ms})
    keep(name, output)
  }
  await benchMeta()
}

/** Do the same to every page of a folder, and take the time. */
function predictAll(name, format, predict) {
  const output = {}
  const ms = []
  for (const [id, text] of readPages(path.join(folder, name), format)) {
    const began = performance.now()
    output[id] = {articleBody: predict(text)}
    ms.push(performance.now() - began)
  }
  return {output, ms}
}

function* readPages(pages, format) {
  for (const file of readdirSync(pages).toSorted()) {
    const bytes = readFileSync(path.join(pages, file))
    const text = decodeSource(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, file, format, new Report())
    if (text !== undefined) yield [file.split('.')[0], text]
  }
}

function clean(format, text) {
  const report = new Report()
  const source = {id: 'page', path: 'page', format, text, hash: '', overrides: {}}
  return cleanArticle(parseArticle(source, 'en', report), report)
}

function bodyOf({body}) {
  return body.children.flatMap(linesOf).join('\n')
}

function linesOf(node) {
  return nested.has(node.type) ? node.children.flatMap(linesOf) : [textOf(node)]
}

/** As its users call it. */
function readability(html) {
  return new Readability(parseHTML(html).document).parse()?.textContent ?? ''
}

function show(name, {all, some, ms}) {
  const sorted = ms.toSorted((left, right) => left - right)
  const wrecks = all.pages.filter(({f1}) => f1 < wreck)
  const parts = [
    `F1 ${all.f1.toFixed(3)} ± ${all.f1_std.toFixed(3)}`,
    `P ${all.precision.toFixed(3)}`,
    `R ${all.recall.toFixed(3)}`,
    `prose ${some.f1.toFixed(3)}`,
    `under ${wreck}: ${wrecks.length} of ${all.n}`,
    `median ${sorted[sorted.length >> 1].toFixed(1)} ms, longest ${sorted.at(-1).toFixed(0)} ms`,
  ]
  console.log(`${name.padEnd(17)} ${parts.join('  ')}`)
  if (!showPages) return
  for (const page of all.pages.toSorted((left, right) => left.f1 - right.f1).slice(0, 10)) {
    console.log(
      `  ${page.id.slice(0, 12)} F1 ${page.f1.toFixed(3)} P ${page.precision.toFixed(3)} R ${page.recall.toFixed(3)}`,
    )
  }
}

async function benchMeta() {
  const output = {}
  for (const [id, text] of readPages(path.join(folder, 'meta/html'), 'html')) {
    const {title, authors, published} = clean('html', text).meta
    output[id] = {title, authors, published}
  }
  keep('meta', output)
  const temporary = mkdtempSync(path.join(tmpdir(), 'briefbook-bench-'))
  try {
    const file = path.join(temporary, 'meta.json')
    writeFileSync(file, JSON.stringify(output))
    const args = [path.join(folder, 'score-meta.mjs'), path.join(folder, 'meta'), file]
    const scored = await runNode(showPages ? [...args, '--misses'] : args)
    console.log(scored.output.trim())
  } finally {
    rmSync(temporary, {recursive: true, force: true})
  }
}

function keep(name, output) {
  if (!written) return
  mkdirSync(written, {recursive: true})
  writeFileSync(path.join(written, `${name.replace(' ', '-')}.json`), JSON.stringify(output))
}
