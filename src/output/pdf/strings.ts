/** Values as they are written inside a PDF (ISO 32000-1, 7.3 and 7.9). */

/** A text: as it is when it is plain ASCII, else as UTF-16 in hex. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/u.test(text)) return `(${text.replace(/[\\()]/gu, '\\$&')})`
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** A moment in UTC (example: `2025-05-17T09:30:00Z` gives `(D:20250517093000Z)`). */
export function pdfDate(instant: string): string {
  return `(D:${instant.replace(/[-:T]/gu, '')})`
}

/** A dictionary; entries without a value are left out. */
export function pdfDictionary(entries: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : `/${key} ${value}`,
  )
  return `<<${lines.join('\n')}>>`
}

/** A stream with its dictionary, one character a byte; the length is filled in. */
export function pdfStream(entries: Readonly<Record<string, string | undefined>>, bytes: Uint8Array): string {
  const head = pdfDictionary({...entries, Length: String(bytes.length)})
  return `${head}\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`
}

/** A reference to an object. */
export function pdfReference(number: number): string {
  return `${number} 0 R`
}
