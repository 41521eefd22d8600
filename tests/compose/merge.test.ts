import {expect, it} from 'vitest'
import {mergeEntries} from '../../src/compose/merge.js'
import type {Article, Placement} from '../../src/model.js'
import {madeArticle, madeMeta} from '../helpers/article.js'
import {madePassage, madePlacement} from '../helpers/passage.js'

const options = {threshold: 0.6, minWords: 12}
const news = 'The port will open a second terminal in June, the ministry of transport said on Monday morning.'
const other =
  'Schools across every district reopen after the long summer break with new books for all the pupils.'

/** Placements of passages, each `[article, text]`; the order in an article is that of the list. */
function placementsOf(...passages: [article: string, text: string][]): Placement[] {
  return passages.map(([article, text], at) => {
    const index = passages.slice(0, at).filter(([before]) => before === article).length
    return madePlacement({passage: madePassage({article, text, index})})
  })
}

/** Ids of entries, each with those of its echoes. */
function merged(placements: Placement[], articles: Article[] = [], more: Partial<typeof options> = {}) {
  return mergeEntries(placements, articles, {...options, ...more}).map(({placement, echoes}) => ({
    [placement.passage.id]: echoes.map((echo) => `${echo.placement.passage.id} ${echo.likeness}`),
  }))
}

it('prints once what two sources say in the same words', () => {
  expect(merged(placementsOf(['a', news], ['b', news]))).toEqual([{'a.0': ['b.0 1']}])
})

it('prints apart what has nothing in common', () => {
  expect(merged(placementsOf(['a', news], ['b', other]))).toEqual([{'a.0': []}, {'b.0': []}])
})

it('keeps the fullest and cites the others, most alike first', () => {
  const some = news.replace('on Monday', 'this')
  const placements = placementsOf(['a', some], ['b', `${news} It will cost a lot.`], ['c', news])
  expect(merged(placements)).toEqual([{'b.0': ['c.0 1', 'a.0 0.8667']}])
})

it('keeps the earliest of equally full ones, and the first source of the same date', () => {
  const dated = (id: string, published: string) => madeArticle({id, meta: {...madeMeta({}), published}})
  const placements = placementsOf(['a', news], ['b', news], ['c', news])
  const articles = [madeArticle({id: 'a'}), dated('b', '2025-02-02'), dated('c', '2025-02-01')]
  expect(merged(placements, articles)).toEqual([{'c.0': ['a.0 1', 'b.0 1']}])
  expect(merged(placements)).toEqual([{'a.0': ['b.0 1', 'c.0 1']}])
})

it('makes a passage the echo of the one it is most like, however rare the words that others share with it', () => {
  const rare = 'amber birch cedar delta ember fjord grove heath'
  const usual = 'the port of the north stays open all winter for ships'
  const most = `${rare.replace('grove heath', 'inlet jetty')} ${usual} kelp lagoon marsh`
  const some = `${rare} the port of the north stays shut while nine old piers get new boards and rails`
  const spread = Array.from({length: 9}, (_, at): [string, string] => [`z${at}`, usual])
  expect(
    merged(placementsOf(['a', some], ['b', most], ['c', `${rare} ${usual}`], ...spread)).slice(0, 2),
  ).toEqual([{'a.0': []}, {'b.0': ['c.0 0.8333']}])
})

it('finds a passage inside a longer one that says more', () => {
  const longer = `Trade is growing fast, she told reporters. ${news} No date was given for the opening of the third.`
  expect(merged(placementsOf(['a', news], ['b', longer]))).toEqual([{'b.0': ['a.0 1']}])
})

it('finds sentences that another paper put in another order', () => {
  const turned = `No date was given for the third one this year. ${news}`
  const straight = `${news} No date was given for the third one this year.`
  expect(merged(placementsOf(['a', straight], ['b', turned]))).toHaveLength(1)
})

it('looks past case, punctuation and British spelling', () => {
  const british =
    'The programme, organised by the Labour Centre, honours neighbours who saved the harbour in winter.'
  const american = 'THE PROGRAM organized by the Labor Center honors neighbors who saved the harbor in winter'
  expect(merged(placementsOf(['a', british], ['b', american]))).toHaveLength(1)
})

it('never joins passages of one article unless they are the same to the letter', () => {
  expect(merged(placementsOf(['a', news], ['a', `${news} Again.`]))).toHaveLength(2)
  expect(merged(placementsOf(['a', news], ['a', news]))).toEqual([{'a.0': ['a.1 1']}])
})

it('never joins passages whose figures contradict each other', () => {
  const count = (number: string) =>
    `About ${number} people of both nations now live and work in the towns on the coast.`
  expect(merged(placementsOf(['a', count('10,000')], ['b', count('60,000')]))).toHaveLength(2)
  expect(merged(placementsOf(['a', count('10,000')], ['b', count('10000')]))).toHaveLength(1)
})

it('joins passages of which only one gives the figure', () => {
  expect(merged(placementsOf(['a', news], ['b', news.replace('June', 'June 2025')]))).toHaveLength(1)
})

it('compares the figures of shared sentences only', () => {
  const [left, right] = ['In all 12 ships sail.', 'It was founded in 1974.'].map(
    (extra) => `${news} ${news} ${extra}`,
  )
  expect(merged(placementsOf(['a', left ?? ''], ['b', right ?? '']))).toHaveLength(1)
})

it('never joins passages with fewer words than asked for', () => {
  const placements = placementsOf(['a', 'The port stayed open.'], ['b', 'The port stayed open.'])
  expect(merged(placements)).toHaveLength(2)
  expect(merged(placements, [], {minWords: 4})).toHaveLength(1)
})

it('joins at the threshold and not below', () => {
  const placements = placementsOf(['a', news], ['b', news.replace('on Monday', 'this')])
  expect(merged(placements, [], {threshold: 0.86})).toHaveLength(1)
  expect(merged(placements, [], {threshold: 0.87})).toHaveLength(2)
})

it('joins across themes', () => {
  const [left, right] = placementsOf(['a', news], ['b', news])
  expect(merged([{...left!, theme: 'history'}, right!])).toHaveLength(1)
})

it('lets no echo stand for others: a likeness of a likeness is printed', () => {
  const parts = [
    'The port will open a second terminal in June.',
    'The ministry of transport said so on Monday morning.',
    'A third terminal is planned for the year after next.',
    'Fishermen from the northern villages asked for more berths.',
  ]
  const [one, two, three] = [0, 1, 2].map((at) => parts.slice(at, at + 2).join(' '))
  const entries = mergeEntries(placementsOf(['a', one!], ['b', two!], ['c', three!]), [], {
    threshold: 0.4,
    minWords: 5,
  })
  const printed = new Set(entries.map(({placement}) => placement.passage.id))
  const echoed = entries.flatMap(({echoes}) => echoes.map(({placement}) => placement.passage.id))
  expect(echoed.length).toBeGreaterThan(0)
  expect(echoed.filter((id) => printed.has(id))).toEqual([])
  expect(printed.size + echoed.length).toBe(3)
})

it('keeps the order of what stays, and gives the same whatever the order of the sources', () => {
  const placements = placementsOf(['a', other], ['b', news], ['c', `${news} It will cost.`], ['d', other])
  expect(merged(placements).map((entry) => Object.keys(entry)[0])).toEqual(['a.0', 'c.0'])
  expect(merged(placements.toReversed())).toEqual(merged(placements).toReversed())
})

it('leaves what it is given as it was', () => {
  const placements = placementsOf(['a', news], ['b', news])
  const before = structuredClone(placements)
  merged(placements)
  expect(placements).toEqual(before)
})

it('merges twenty thousand passages in seconds, boilerplate with ever new figures among them', () => {
  const placements = Array.from({length: 20_000}, (_, index) => {
    const text =
      index % 20 === 1
        ? `In ${index} all ports of the north stayed open for ships and trade in winter`
        : told(index)
    return madePlacement({passage: madePassage({article: `a${index % 1000}`, index, text})})
  })
  const start = performance.now()
  const entries = mergeEntries(placements, [], options)
  expect(performance.now() - start).toBeLessThan(30_000)
  expect(entries).toHaveLength(19_001)
}, 60_000)

/** A text of its own for each index, but that each tenth of the second half was told before, in another article. */
function told(index: number): string {
  const seed = index > 10_000 && index % 10 === 0 ? index - 9990 : index
  return Array.from(
    {length: 12},
    (_, at) => `w${(seed * 31 + at * at * 7) % 4001} of v${(seed * 17 + at) % 3989}`,
  ).join(' ')
}
