import {expect, it} from 'vitest'
import {cleanText, prose} from '../helpers/read-text.js'

const title = 'Harbour board to vote on dredging of the channel'
const more = [
  'Fishermen from the villages in the south fear that the mud will settle on their oyster beds for years.',
  'A study paid for by the county found no such harm at two other ports that were dredged ten years ago.',
  'The county will pay a third of the cost, and a loan from the state is to cover most of what is left.',
  'Nobody in the hall spoke against the plan, though some asked why it had taken so long to be drawn up.',
]
const long = [...prose, ...more]

function page(...lines: string[]): string {
  return lines.join('\n\n')
}

it('leaves teasers out that stand each below a heading of its own', () => {
  const teasers = ['Crane falls', 'Ferry sold', 'Quay closed', 'Pilot honoured', 'Storm ahead'].flatMap(
    (heading) => [
      `${heading} as town looks on`,
      'The crane fell into the harbour basin this morning before the eyes of the whole town, police said.',
    ],
  )
  expect(cleanText(page(title, ...long, 'Ports', 'Trade', 'Ships', ...teasers)).kept).toEqual(long)
})

it('keeps a table to its last row', () => {
  const rows = Array.from({length: 20}, (_, index) => `${index + 1} Port Harbour ${index * 7} 5 17 2${index}`)
  const {kept} = cleanText(
    page('Home', 'Trade', 'Ships', title, ...prose, ...rows, 'Home', 'Trade', 'Ships', 'News', 'Jobs'),
  )
  expect(kept).toEqual([...prose, ...rows])
})

it('ends before the comments of readers', () => {
  const said = (name: string) => [
    `${name} says:`,
    'May 4, 2025 at 3:51 pm',
    ...prose.map((line) => `${name}: ${line}`),
  ]
  const comments = [...said('R. Okafor'), ...said('quaylover9')]
  expect(cleanText(page(title, ...long, ...comments)).kept).toEqual(long)
})

it('does not take what a report says for comments', () => {
  const lines = ['The report says:', ...prose, 'The engineer says:', ...more]
  expect(cleanText(page(title, ...more.map((line) => `Again: ${line}`), ...lines)).kept).toEqual(
    expect.arrayContaining([...prose, ...more]),
  )
})

it('ends where a heading over other articles has little below it', () => {
  const {kept, removed} = cleanText(
    [
      ...long,
      'More great Harbour Post stories',
      'The crane fell into the harbour basin before the eyes of the town.',
    ]
      .map((line) => `<p>${line}</p>`)
      .join(''),
    'html',
  )
  expect(kept).toEqual(long)
  expect(removed.at(-1)).toContain('The crane fell')
})

it('goes on below a rule between two reports', () => {
  expect(cleanText(page(title, ...prose, '___', ...more, 'Home', 'Trade', 'Ships', 'News')).kept).toEqual(
    long,
  )
})
