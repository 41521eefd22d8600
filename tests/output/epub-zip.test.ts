import {strToU8, unzipSync} from 'fflate'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {zipEpub} from '../../src/output/epub/zip.js'

const file = (path: string) => ({path, bytes: strToU8(path.repeat(50))})

/** Method (0 stored, 8 deflated) and date by name, from the headers before each entry. */
function headers(zip: Uint8Array): {name: string; method: number; time: number; date: number}[] {
  const bytes = Buffer.from(zip)
  const found = []
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, nameLength, extraLength] = [18, 26, 28].map((field) => bytes.readUInt16LE(at + field))
    const name = bytes.subarray(at + 30, at + 30 + nameLength!).toString()
    found.push({
      name,
      method: bytes.readUInt16LE(at + 8),
      time: bytes.readUInt16LE(at + 10),
      date: bytes.readUInt16LE(at + 12),
    })
    at += 30 + nameLength! + extraLength! + packed!
  }
  return found
}

/** A date as ZIP writes it. */
const zipDate = (year: number, month: number, day: number) => ((year - 1980) << 9) | (month << 5) | day

describe('zipEpub', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('keeps the order it is given, `mimetype` before all', () => {
    const zip = zipEpub(
      [file('b.xhtml'), file('a.xhtml'), file('META-INF/container.xml')],
      '2025-05-17T09:30:00Z',
    )
    expect(headers(zip).map(({name}) => name)).toEqual([
      'mimetype',
      'b.xhtml',
      'a.xhtml',
      'META-INF/container.xml',
    ])
    expect(Object.keys(unzipSync(zip))).toHaveLength(4)
  })

  it('deflates text and stores what is compressed already', () => {
    const zip = zipEpub(
      [file('a.xhtml'), file('a.css'), file('a.woff2'), file('a.png')],
      '2025-05-17T09:30:00Z',
    )
    expect(headers(zip).map(({method}) => method)).toEqual([0, 8, 8, 0, 0])
  })

  it.each([
    ['2025-05-17T00:00:00Z', zipDate(2025, 5, 17)],
    ['2025-05-17T23:59:59Z', zipDate(2025, 5, 17)],
    ['1970-01-01T00:00:00Z', zipDate(1980, 1, 1)],
    ['2107-12-31T00:00:00Z', zipDate(2099, 12, 31)],
  ])('dates every file %s in all time zones alike', (moment, date) => {
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata']) {
      vi.stubEnv('TZ', zone)
      const dates = headers(zipEpub([file('a.xhtml')], moment)).map((header) => [header.date, header.time])
      expect(dates, zone).toEqual([
        [date, 12 << 11],
        [date, 12 << 11],
      ])
    }
  })

  it.each(['../a.xhtml', '/a.xhtml', 'a b.xhtml', 'a/../../b', 'a\\b', 'a:b', '', 'a?b', 'a#b'])(
    'refuses the path `%s`',
    (path) => {
      expect(() => zipEpub([file(path)], '2025-05-17T09:30:00Z')).toThrow('is not safe')
    },
  )

  it('refuses a path that comes twice', () => {
    expect(() => zipEpub([file('a'), file('a')], '2025-05-17T09:30:00Z')).toThrow('comes twice')
    expect(() => zipEpub([file('mimetype')], '2025-05-17T09:30:00Z')).toThrow('comes twice')
  })
})
