/** Characters that any book can hold. */

/** Controls but tab and line end, what is no character in Unicode, and halves of pairs. */
const unprintable = /[^\P{Cc}\n\t]|[\p{Noncharacter_Code_Point}\p{Cs}]/gu

/**
 * Text in NFC without control characters, such as come in by reference (`&#27;`) behind the back of decoding.
 * Those that set words apart become a space.
 */
export function plainText(text: string): string {
  return text
    .replace(unprintable, (character) => ('\v\f\r\u0085'.includes(character) ? ' ' : ''))
    .normalize('NFC')
}
