import {expect, it} from 'vitest'
import {Report} from '../../src/diagnostic.js'
import type {SourceFormat} from '../../src/model.js'
import {decodeSource} from '../../src/read/decode.js'

function decode(bytes: Uint8Array, format: SourceFormat = 'text') {
  const report = new Report()
  const text = decodeSource(bytes, 'sources/made.txt', format, report)
  return {text, said: report.diagnostics.map(({code}) => code), report}
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

it.each(['le', 'be'] as const)('reads UTF-16 %s by its mark', (order) => {
  expect(decode(utf16('Hà Nội\r\nXin chào', order))).toMatchObject({text: 'Hà Nội\nXin chào', said: []})
})

it('takes the mark off UTF-8, makes line ends one kind, and composes letters', () => {
  const {text, said} = decode(Buffer.from('\uFEFFVie\u0323\u0302t\rNam\r\n', 'utf8'))
  expect(text).toBe('Việt\nNam\n')
  expect(said).toEqual([])
})

it('reads what a page says it is written in', () => {
  const head = Buffer.from('<html><meta charset="windows-1258"><p>Vi', 'latin1')
  const {text, said} = decode(
    Buffer.concat([head, Buffer.from([0xea, 0xf2]), Buffer.from('t', 'latin1')]),
    'html',
  )
  expect(text).toContain('<p>Việt')
  expect(said).toEqual([])
})

it('reads the older way of saying it', () => {
  const page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>'
  expect(decode(Buffer.concat([Buffer.from(page), Buffer.from([0xb9])]), 'html').text).toContain('<p>š')
})

it('believes valid UTF-8 more than a page that says otherwise, and says so', () => {
  const {text, said} = decode(Buffer.from('<meta charset="windows-1252"><p>Việt'), 'html')
  expect(text).toContain('Việt')
  expect(said).toEqual(['source-encoding-guessed'])
})

it('guesses when nothing tells, and says so', () => {
  const {text, said} = decode(
    Buffer.from('The café “Garçon” in Málaga is not the naïve façade it was.', 'latin1'),
  )
  expect(text).toContain('café')
  expect(said).toContain('source-encoding-guessed')
})

it('does not choke on an encoding that nobody knows', () => {
  const page = Buffer.concat([
    Buffer.from('<meta charset="harbour-8"><p>caf'),
    Buffer.from([0xe9]),
    Buffer.from(' au lait'),
  ])
  expect(decode(page, 'html').text).toContain('café')
})

it('refuses what is not text', () => {
  const {text, said} = decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
  expect(text).toBeUndefined()
  expect(said).toEqual(['source-unreadable'])
})

it('reports broken characters once, with the first line and the count', () => {
  const {report} = decode(Buffer.from('Fine.\nCafÃ© and cafÃ©.\nIt isnâ€™t.\n', 'utf8'))
  expect(report.diagnostics).toMatchObject([
    {code: 'source-mojibake', message: expect.stringContaining('3 characters'), place: {line: 2}},
  ])
})

it('takes out control characters and keeps line ends and tabs', () => {
  const {text, report} = decode(
    Buffer.from('One\ttwo.\nThr\u0007ee\u000bfour\u0000'.replace('\u0000', '\u0001'), 'utf8'),
  )
  expect(text).toBe('One\ttwo.\nThree four')
  expect(report.diagnostics).toMatchObject([
    {code: 'source-control-characters', message: expect.stringContaining('3 characters'), place: {line: 2}},
  ])
})
