/**
 * How long a whole build takes, beside one bare print of the same final HTML by the same browser.
 *
 * Usage: npm run bench -- [RUNS] [FOLDER...]: 3 runs of the first edition and of a made set of 200 articles unless
 * said otherwise. Both sides are cold: each run is a process of its own that starts a browser of its own.
 */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {homedir, tmpdir} from 'node:os'
import path from 'node:path'
import {buildEdition, findBrowser, layOut, loadProject, openBrowser, Report} from '../dist-js/index.js'
import {printPdf} from '../dist-js/output/pdf/pdf.js'
import {writeMadeSet} from './made-set.js'
import {runNode} from './run.js'

const root = path.join(import.meta.dirname, '..')

/** What issue 2 allows: whole build ÷ bare print. */
const budgets = {'vietnam-russia': 3, 'made-set': 2.6}

const isCount = (word) => /^\d+$/u.test(word)
const runs = Number(process.argv.slice(2).find(isCount) ?? 3)
const folders = process.argv.slice(2).filter((word) => !isCount(word))
const temporary = await mkdtemp(path.join(tmpdir(), 'briefbook-bench-'))
try {
  for (const folder of folders.length > 0 ? folders : await usualFolders()) await compare(folder)
} finally {
  await rm(temporary, {recursive: true, force: true})
}

async function usualFolders() {
  const made = path.join(temporary, 'made-set')
  await writeMadeSet(made, 200, 820)
  return [path.join(root, 'content', 'vietnam-russia'), made]
}

/** Build an edition and print it bare, in turn, and say how they compare. */
async function compare(folder) {
  const name = path.basename(folder)
  const job = await writePrintJob(folder, path.join(temporary, `${name}-print`))
  const pairs = []
  for (let run = 0; run < runs; run++) {
    const out = path.join(temporary, 'out')
    const build = await runNode([
      path.join(root, 'dist-js/cli/bin.js'),
      'build',
      folder,
      '--out',
      out,
      '--json',
    ])
    const bare = await runNode([path.join(root, 'bench/bare-print.js'), job])
    pairs.push({build, bare, ratio: build.seconds / bare.seconds, made: JSON.parse(build.output).editions[0]})
  }
  show(name, pairs)
}

/**
 * Write down what the browser is given for the last print, so that it can be printed again by itself.
 *
 * @returns {Promise<string>} File of the job, for `bare-print.js`.
 */
async function writePrintJob(folder, target) {
  const report = new Report()
  const project = await loadProject(folder, worldOfThisMachine(), report)
  const publication = await layOut(await buildEdition(project, report), 'pdf', project.looks, report)
  const {markup, assets} = await lastPrint(publication, project.browser, report)
  const {executable, environment} = await findBrowser(project.browser, report)
  const files = [{href: 'book.html', bytes: markup}, ...assets]
  for (const {href, bytes} of files) {
    await mkdir(path.dirname(path.join(target, href)), {recursive: true})
    await writeFile(path.join(target, href), bytes)
  }
  const job = path.join(target, 'job.json')
  const mediaTypes = assets.map(({href, mediaType}) => [href, mediaType])
  const sandbox = !project.browser.root
  await writeFile(job, JSON.stringify({executable, environment, sandbox, assets: mediaTypes}))
  return job
}

/** Print through a browser that remembers what it was given. */
async function lastPrint(publication, choice, report) {
  const browser = await openBrowser(choice, report)
  try {
    const jobs = []
    const print = (job) => {
      jobs.push(job)
      return browser.print(job)
    }
    await printPdf(publication, {...browser, print}, report)
    return jobs.at(-1)
  } finally {
    await browser.close()
  }
}

/** The same that `src/cli/bin.ts` gives: the bench prints with the browser that the program chooses. */
function worldOfThisMachine() {
  return {
    environment: process.env,
    platform: process.platform,
    arch: process.arch,
    isRoot: process.getuid?.() === 0,
    homeFolder: homedir(),
    temporaryFolder: tmpdir(),
    workingFolder: process.cwd(),
  }
}

function show(name, pairs) {
  const seconds = (side) => pairs.map((pair) => pair[side].seconds.toFixed(2)).join('  ')
  const peak = (side) => Math.round(Math.max(...pairs.map((pair) => pair[side].peakMb)))
  const ratio = median(pairs.map((pair) => pair.ratio))
  const {pages, articles, passages, seconds: last} = pairs[0].made
  const stages = Object.keys(last).map((stage) => {
    const times = pairs.map(({made}) => made.seconds[stage])
    return `${stage} ${median(times).toFixed(2)}`
  })
  const budget = budgets[name]
  const verdict = budget === undefined ? '' : ` (at most ${budget}: ${ratio <= budget ? 'kept' : 'MISSED'})`
  console.log(`${name}: ${articles} articles, ${passages.printed} passages, ${pages} pages`)
  console.log(`  build       ${seconds('build')} s   peak ${peak('build')} MB`)
  console.log(`  bare print  ${seconds('bare')} s   peak ${peak('bare')} MB`)
  console.log(`  ratio       ${ratio.toFixed(2)}, median of ${pairs.length}${verdict}`)
  console.log(`  stages      ${stages.join(', ')} s\n`)
}

/** The middle one, or the mean of the two in the middle. */
function median(numbers) {
  const sorted = numbers.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
