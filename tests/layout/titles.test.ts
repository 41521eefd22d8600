import {describe, expect, it} from 'vitest'
import {lengthOf, titleMarkup} from '../../src/layout/titles.js'

/** A title with the words between which no line may break in brackets. */
function bound(title: string): string {
  return `${titleMarkup(title)}`.replace(/<span class="together">(.*?)<\/span>/gu, '[$1]')
}

describe('titleMarkup', () => {
  it.each([
    ['Việt Nam – Russia relations', '[Việt Nam – Russia] relations'],
    ['Harbours — trade, schools', '[Harbours — trade,] schools'],
    ['Ties: past - present', 'Ties: [past - present]'],
    ['Friendship, assistance – foundations of ties', 'Friendship, [assistance – foundations] of ties'],
    ['A – B – C', '[A – B – C]'],
  ])('lets no line of %j begin or end with a dash', (title, expected) => {
    expect(bound(title)).toBe(expected)
  })

  it('keeps only the dash with the word before it when the words beside it are long', () => {
    expect(bound('Internationalisation – misunderstandings')).toBe(
      '[Internationalisation –] misunderstandings',
    )
  })

  it.each(['well-known ties', '– and so on', '', 'A –'])('changes no word of %j', (title) => {
    expect(bound(title).replace(/[[\]]/gu, '')).toBe(title)
  })

  it('takes a title for words, whatever is in it', () => {
    expect(bound('<b>{{a}}</b> & "b"')).toBe('&#x3C;b>{{a}}&#x3C;/b> &#x26; "b"')
  })
})

describe('lengthOf', () => {
  it.each([
    ['x '.repeat(15), 'short'],
    ['x '.repeat(17), 'medium'],
    ['x '.repeat(40), 'medium'],
    ['x '.repeat(41), 'long'],
    ['x '.repeat(80), 'long'],
    ['x '.repeat(81), 'endless'],
  ])('goes by the length of %j: %s', (title, expected) => {
    expect(lengthOf(title)).toBe(expected)
  })

  it.each([
    ['Kultur', 'short'],
    ['Kulturpolitisch', 'medium'],
    ['Việt Nam – Russia', 'medium'],
    ['Internationalisation', 'long'],
  ])('makes room on the cover for the longest run of %j: %s', (title, expected) => {
    expect(lengthOf(title)).toBe(expected)
  })
})
