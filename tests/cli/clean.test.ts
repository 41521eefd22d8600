import {describe, expect, it} from 'vitest'
import {exit} from '../../src/cli/exit.js'
import {runBriefbook, temporaryFolder} from '../helpers/world.js'

const page = `# A treaty on grain

First paragraph of the agreement, which both sides signed.

## What it says

- a lower tariff
- longer hours

> Trust between neighbours.

| Port | Ships |
| --- | --- |
| East | 12 |

Last paragraph, in which [the minister](javascript:alert(1)) thanks everybody.
`

it('prints facts and blocks for a person', async () => {
  const folder = await temporaryFolder({'in/grain.md': page})
  const {code, printed, complained} = await runBriefbook(folder, ['clean', 'in/grain.md'])
  expect(code).toBe(exit.done)
  expect(printed).toMatchInlineSnapshot(`
    "A treaty on grain
    in/grain.md

    First paragraph of the agreement, which both sides signed.

    ## What it says

    - a lower tariff
    - longer hours

    > Trust between neighbours.

    | Port | Ships |
    | East | 12 |

    Last paragraph, in which the minister thanks everybody.
    "
  `)
  expect(complained).toMatch(/^in\/grain\.md info meta-date-missing\n/u)
})

it('explains what went and what was mended: rule, reason, line, words', async () => {
  const folder = await temporaryFolder({
    'grain.txt': 'A treaty on grain\n\nShips brought assis🔥tance to the port on Monday, a minister said.\n',
  })
  const {printed} = await runBriefbook(folder, ['clean', '--explain', 'grain.txt'])
  expect(printed).toMatch(/\nRemoved: \d+\n/u)
  expect(printed).toMatch(
    /\nMended: 1\n {2}line 3 [a-z-]+: `[^`]*assis🔥tance[^`]*` became `[^`]*assistance[^`]*`\n$/u,
  )
})

describe('--json', () => {
  it('prints an object a line, with types and lines of blocks', async () => {
    const folder = await temporaryFolder({
      'in/grain.md': page,
      'in/note.txt': 'A note.\n\nIt has a paragraph of words.\n',
    })
    const {printed} = await runBriefbook(folder, ['clean', '--json', 'in/grain.md', 'in/note.txt'])
    const [grain, note, ...rest] = printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rest).toEqual([])
    expect(note.source).toBe('in/note.txt')
    expect(grain).toMatchObject({
      source: 'in/grain.md',
      meta: {title: 'A treaty on grain', titleMade: false},
      repairs: [],
    })
    expect(grain.blocks).toEqual([
      {type: 'paragraph', text: 'First paragraph of the agreement, which both sides signed.', line: 3},
      {type: 'heading', text: 'What it says', line: 5},
      {type: 'list', text: 'a lower tariff longer hours', line: 7},
      {type: 'quote', text: 'Trust between neighbours.', line: 10},
      {type: 'table', text: 'Port Ships East 12', line: 12},
      {type: 'paragraph', text: 'Last paragraph, in which the minister thanks everybody.', line: 16},
    ])
  })

  it('puts captions where they stood', async () => {
    const text =
      'A treaty\n\nThe first paragraph of the report tells what happened.\n\nShips in the port of Eastmere. (Photo: N. Ames)\n\nThe second paragraph of the report tells what follows.\n'
    const folder = await temporaryFolder({'grain.txt': text})
    const {printed} = await runBriefbook(folder, ['clean', '--json', 'grain.txt'])
    const {blocks} = JSON.parse(printed)
    expect(blocks.map(({type, line}: {type: string; line: number}) => [type, line])).toEqual([
      ['paragraph', 3],
      ['caption', 5],
      ['paragraph', 7],
    ])
  })
})

it('goes on after a file that cannot be read, and fails in the end', async () => {
  const folder = await temporaryFolder({'good.md': page})
  const {code, printed, complained} = await runBriefbook(folder, ['clean', 'gone.md', 'good.md'])
  expect(code).toBe(exit.material)
  expect(complained).toMatch(/^gone\.md error source-unreadable\n/u)
  expect(printed).toContain('First paragraph')
})
