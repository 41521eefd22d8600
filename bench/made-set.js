/** A made edition: articles put together at random from invented words, always the same. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** Who, does, what: three lists a theme. */
const clauses = {
  history: [
    'the archive of Velmara, the war museum, a veteran of the river war, the historical society',
    'recalls, documents, commemorates, traces, revisits',
    'the liberation of the upper valley, the centenary of the old republic, the years after the revolution',
  ],
  economy: [
    'the central bank, the port of Tessen, the chamber of commerce, an exporter of tinned fish',
    'expects, reports, has negotiated, invests in, calls for',
    'lower tariffs on timber, a trade turnover of nine billion marks, new gas pipelines, growth in tourism',
  ],
  education: [
    'the university of Orlin, a school in the hill district, a professor of languages, the student union',
    'offers, welcomes, prepares, extends, evaluates',
    'two hundred scholarships, a curriculum in marine engineering, the training of young teachers',
  ],
  diplomacy: [
    'the ambassador of Kestria, the foreign minister, a delegation from the north, the summit',
    'signed, discussed, reaffirmed, welcomed, rejected',
    'a treaty on the shared river, the strategic partnership, a joint statement on the straits, talks about the border',
  ],
}

/** Words of the lists above, so that the set does not change with the themes of the project. */
const terms = {
  history: 'archive, museum, veteran, historical, liberation, centenary, revolution',
  economy: 'bank, port, commerce, exporter, tariffs, trade, pipelines, tourism',
  education: 'university, school, professor, student, scholarships, curriculum, teachers',
  diplomacy: 'ambassador, minister, delegation, summit, treaty, partnership, statement, talks',
}

const people = 'Ansel Orrowick, Mira Tavane, Doru Keffel, Ilsa Brandemere, Pavo Lindqual, Senna Okaru'
const towns = 'Velmara, Tessen, Orlin, Harrowgate, Kestra, Port Lumen, Upper Sallow, Mirefield'
const months = 'January, February, March, April, May, June, July, August, September'
const papers = 'The Tessen Courier, Velmara Daily, Orlin Observer, The Lumen Gazette'
const links = 'after, although, before, despite, because of, with, beside, against, without, under'
/** What invented words are made of: enough for two sentences seldom to be alike by chance. */
const syllables =
  'bar, bel, cor, dal, den, fer, gan, hol, jun, kar, lem, lis, mar, nel, or, pel, quin, ros, sal, tan, ul, ven'

/** What a scrape brings along, before and after the article. */
const menu = 'Home\nPolitics & Law\nBusiness\nSociety\nSports\nVideo\nPhoto\nE-Paper\nSign in'
const leftovers = 'Share on Facebook\n\nPrint\n\nFeedback\n\nView all posts\n\nRelated news'

/**
 * Write an edition of made articles.
 *
 * @param {string} folder
 *   An empty one.
 * @param {number} articles
 *   How many, from 1.
 * @param {number} words
 *   About how many in the text of each.
 */
export async function writeMadeSet(folder, articles, words) {
  const random = seeded(20250517)
  const facts = {
    id: 'made-set',
    title: `A made set of ${articles} articles`,
    date: '2025-05-17',
    language: 'en-GB',
  }
  const themes = Object.entries(terms).map(([id, list]) => [id, {title: capital(id), terms: weights(list)}])
  await mkdir(path.join(folder, 'sources'), {recursive: true})
  // JSON is YAML as well.
  await writeFile(path.join(folder, 'edition.yaml'), JSON.stringify({...facts, themes: 'themes.yaml'}))
  await writeFile(path.join(folder, 'themes.yaml'), JSON.stringify(Object.fromEntries(themes)))
  const said = []
  for (let index = 0; index < articles; index++) {
    const name = `${String(index).padStart(4, '0')}.txt`
    await writeFile(path.join(folder, 'sources', name), article(random, words, said))
  }
}

/** One scraped page. One paragraph in ten was said in an earlier article; the others are added to `said`. */
function article(random, words, said) {
  const theme = pick(random, Object.keys(clauses))
  const title = `${capital(clause(random, theme))} ${ending(random)}`
  const paragraphs = []
  while (paragraphs.join(' ').split(' ').length < words) {
    const again = said.length > 50 && random() < 0.1
    const paragraph = again ? pick(random, said) : newParagraph(random, theme)
    if (!again) said.push(paragraph)
    paragraphs.push(paragraph)
  }
  const place = `${pick(random, towns).toUpperCase()} (${pick(random, papers)}) — `
  const date = `${pick(random, months)} ${whole(random, 1, 28)}, 2025 - 17:30`
  return [menu, title, date, place + paragraphs.join('\n\n'), leftovers, capital(clause(random, theme))].join(
    '\n\n',
  )
}

/** Seven of ten speak of the article's own theme. */
function newParagraph(random, articleTheme) {
  const theme = random() < 0.7 ? articleTheme : pick(random, Object.keys(clauses))
  return Array.from({length: whole(random, 3, 4)}, () => sentence(random, theme)).join(' ')
}

function sentence(random, theme) {
  const [speaker, town, month] = [people, towns, months].map((list) => pick(random, list))
  const [said, end, count] = [clause(random, theme), ending(random), whole(random, 2, 9000)]
  return pick(random, [
    `In ${town}, ${said} ${end}.`,
    `${capital(said)}, ${speaker} of ${town} said, ${end}.`,
    `“${capital(said)}, and ${count} people ${end},” ${speaker} told reporters.`,
    `By ${month}, ${count} visitors had seen ${things(random)} ${end}.`,
  ])
}

function clause(random, theme) {
  return clauses[theme].map((list) => pick(random, list)).join(' ')
}

function ending(random) {
  return `${pick(random, links)} ${things(random)} ${pick(random, links)} ${things(random)}`
}

/** Two or three invented words as the object of a sentence (example: `'the marvenlis of belcor'`). */
function things(random) {
  const [one, two, three] = [1, 2, 3].map(() =>
    Array.from({length: whole(random, 2, 3)}, () => pick(random, syllables)).join(''),
  )
  return pick(random, [`the ${one} of ${two}`, `${one}, ${two} and ${three}`, `a ${one}`])
}

function weights(list) {
  return Object.fromEntries(list.split(', ').map((term) => [term, 2]))
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** One of a list, which may be a text with commas. */
function pick(random, list) {
  const items = typeof list === 'string' ? list.split(', ') : list
  return items[whole(random, 0, items.length - 1)]
}

/** A whole number, both bounds included. */
function whole(random, least, most) {
  return least + Math.floor(random() * (most - least + 1))
}

/**
 * Numbers from 0 up to 1 that look random and are the same in every run: xorshift32 (Marsaglia 2003).
 *
 * @param {number} seed
 *   Any whole number but 0.
 */
function seeded(seed) {
  let state = seed | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
