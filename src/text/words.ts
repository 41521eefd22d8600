/** Words of a text, for counting and comparing: runs of letters, marks and digits. */

/** A word: letters and digits with the marks that belong to them. */
const word = /[\p{L}\p{M}\p{N}]+/gu

/** All words in order, lower case. Empty for a text without any. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(word) ?? []
}

/** How many words a text has, 0 or more. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}
