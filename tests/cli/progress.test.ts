import {PassThrough} from 'node:stream'
import {describe, expect, it} from 'vitest'
import {showProgress} from '../../src/cli/progress.js'
import type {World} from '../../src/cli/world.js'

/** A terminal that keeps what is drawn on it. */
function madeTerminal(columns = 80) {
  const stream = new PassThrough({encoding: 'utf8'})
  const still = {
    isTTY: true,
    columns,
    clearLine: () => true,
    cursorTo: () => true,
    moveCursor: () => true,
  }
  return Object.assign(stream, still) as unknown as NodeJS.WriteStream
}

function madeWorld(more: Partial<World>): {world: World; said: string[]} {
  const said: string[] = []
  let now = 0
  const clock = () => {
    now += 1000
    return now
  }
  const complain = (text: string) => said.push(text)
  return {world: {environment: {}, complain, now: clock, ...more} as unknown as World, said}
}

describe('progress', () => {
  it('is a line a stage where there is no terminal', async () => {
    const {world, said} = madeWorld({})
    const line = await showProgress('may', false, world)
    line.note('read', 5, 5)
    line.note('clean', 1, 2)
    line.note('clean', 2, 2)
    line.note('pdf', 0, 1)
    line.note('pdf', 1, 1)
    line.end()
    expect(said).toEqual(['may: read 5 sources\n', 'may: cleaned 2 articles\n', 'may: printed the PDF\n'])
  })

  it('is a bar with a count on a terminal, and is taken away in the end', async () => {
    const terminal = madeTerminal()
    const {world, said} = madeWorld({terminal})
    const line = await showProgress('may', false, world)
    line.note('clean', 5, 20)
    line.end()
    expect(terminal.read()).toContain('may: Cleaning █████░░░░░░░░░░░░░░░ 5 of 20')
    expect(said).toEqual([])
  })

  it('is a line a stage on a terminal of no width, as those that only record are', async () => {
    const terminal = madeTerminal(0)
    const {world, said} = madeWorld({terminal})
    const line = await showProgress('may', false, world)
    line.note('read', 5, 5)
    line.end()
    expect([terminal.read(), said]).toEqual([null, ['may: read 5 sources\n']])
  })

  it('is nothing when one wants it silent', async () => {
    const terminal = madeTerminal()
    const {world, said} = madeWorld({terminal})
    const line = await showProgress('may', true, world)
    line.note('read', 5, 5)
    line.end()
    expect([terminal.read(), said]).toEqual([null, []])
  })
})
