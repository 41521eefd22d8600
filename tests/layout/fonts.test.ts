import {describe, expect, it} from 'vitest'
import {formatDiagnostic, Report} from '../../src/diagnostic.js'
import {loadFonts} from '../../src/layout/fonts.js'
import {madeEdition, paragraph} from '../helpers/made-edition.js'

/** Subsets that are loaded for a text, of the upright text face. */
async function subsetsFor(text: string): Promise<string[]> {
  const {assets} = await loadFonts([text], madeEdition(), new Report())
  return assets.flatMap(({href}) => /^fonts\/source-serif-4-(.+)-400-normal\.woff2$/u.exec(href)?.[1] ?? [])
}

/** What is said of a text. */
async function saidOf(text: string, edition = madeEdition()): Promise<string> {
  const report = new Report()
  await loadFonts([text], edition, report)
  return report.diagnostics.map(formatDiagnostic).join('\n')
}

describe('loadFonts', () => {
  it.each([
    ['plain English', 'Trade rose.', ['latin']],
    ['Vietnamese', 'Đặng Minh Khôi', ['vietnamese', 'latin-ext', 'latin']],
    ['Russian', 'Дружба', ['cyrillic']],
    ['Greek', 'Φιλία', ['greek']],
    ['nothing', '', []],
  ])('loads the files for %s only', async (_, text, expected) => {
    expect(await subsetsFor(text)).toEqual(expected)
  })

  it('brings each face as a file and as a rule that names it', async () => {
    const {faces, assets} = await loadFonts(['abc'], madeEdition(), new Report())
    expect(faces.map(({href}) => href)).toEqual(assets.map(({href}) => `../${href}`))
    expect(faces[0]).toEqual({
      family: 'Source Serif 4',
      style: 'normal',
      weight: '400',
      href: '../fonts/source-serif-4-latin-400-normal.woff2',
      range: expect.stringMatching(/^U\+0000-00FF,/u),
    })
    expect(faces.map(({family, weight, style}) => `${family} ${weight} ${style}`)).toEqual([
      'Source Serif 4 400 normal',
      'Source Serif 4 400 italic',
      'Source Serif 4 600 normal',
      'Source Serif 4 600 italic',
      'Source Sans 3 400 normal',
      'Source Sans 3 600 normal',
    ])
    for (const {bytes, mediaType} of assets) {
      expect(mediaType).toBe('font/woff2')
      expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('wOF2')
    }
  })

  it('says once which characters no face has', async () => {
    expect(await saidOf('ก and ข, ก again')).toBe(
      'warning glyph-missing\n' +
        '  No typeface of the book has `ก` (U+0E01), `ข` (U+0E02).\n' +
        '  hint: Look for it in the PDF: it is shown in whatever face the browser has, or as a box.',
    )
  })

  it('says where the first of them stands', async () => {
    const [first, ...others] = madeEdition().passages
    const passages = [{...first!, blocks: [paragraph('ก')], text: 'ก'}, ...others]
    expect(await saidOf('ก', madeEdition({passages}))).toContain('sources/voice.txt:3 warning glyph-missing')
  })

  it('names a dozen at most', async () => {
    const many = Array.from({length: 30}, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')
    expect(await saidOf(many)).toContain('`一` (U+4E00), `丁` (U+4E01)')
    expect(await saidOf(many)).toContain(' and 18 more.')
  })

  it('is content with characters that never show, and with those of one family alone', async () => {
    expect(
      await saidOf('soft\u{AD}hyphen, zero\u{200B}width, joiner\u{200D}, mark\u{FEFF}, selector\u{FE0F}\t\n'),
    ).toBe('')
    expect(await saidOf('ἀρχή')).toBe('')
  })
})
