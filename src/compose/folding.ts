/** Words made alike, so that spelling does not decide what matches: lower case, no accents, singular, American. */

/** A word of a text; a trailing `*` stands in terms only. */
const word = /[\p{L}\p{N}]+\*?/gu

/** Words whose singular means something else (`goods`, `good`). */
const keepsItsS = new Set(['arms', 'customs', 'economics', 'goods', 'means', 'news', 'physics'])

/** Letters without a decomposition in Unicode that are written plain in English. */
const plainLetters: Record<string, string> = {đ: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe'}

/** British spellings with their American ones, for words too short or too odd for a rule. */
const american: ReadonlyMap<string, string> = new Map([
  ['centre', 'center'],
  ['defence', 'defense'],
  ['licence', 'license'],
  ['offence', 'offense'],
  ['programme', 'program'],
  ['theatre', 'theater'],
])

/**
 * Words of a text in order, folded: lower case, no accents, no possessive `’s`, singular, American spelling.
 *
 * A word with a `*` at its end keeps it, and its number.
 */
export function foldedWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đøłßæœ]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
  return (plain.match(word) ?? []).map((item) =>
    item.endsWith('*') ? `${spelling(item.slice(0, -1))}*` : spelling(singular(item)),
  )
}

/** One spelling for words that differ by it only (`emphasised`, `emphasized`; `labour`, `labor`). */
function spelling(item: string): string {
  if (item.length < 6) return item
  return (
    american.get(item) ??
    item.replace(/is(?=(?:e|ed|er|ing|ation)$)/u, 'iz').replace(/our(?=(?:ed|er|ing)?$)/u, 'or')
  )
}

/**
 * Singular of an English noun, near enough to compare (`ministries` → `ministry`, `taxes` → `tax`).
 *
 * After Harman's S-stemmer (D. Harman, "How effective is suffixing?", JASIS 42, 1991): it never joins words of
 * different meaning but for the few listed above.
 */
function singular(item: string): string {
  if (item.length < 4 || !item.endsWith('s') || keepsItsS.has(item)) return item
  if (/(?:ss|us|is)$/u.test(item)) return item
  if (item.length > 4 && item.endsWith('ies')) return `${item.slice(0, -3)}y`
  if (/(?:sse|xe|che|she)s$/u.test(item)) return item.slice(0, -2)
  return item.slice(0, -1)
}
