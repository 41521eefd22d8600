/** Names in capitals, as they would stand in running text. */

/**
 * Name with each word's first letter kept and the others made small, if it is all capitals; else as it is.
 * Abbreviations with full stops stay (example: `'WASHINGTON, D.C.'` → `'Washington, D.C.'`).
 */
export function uncapitalise(name: string): string {
  if (/\p{Ll}/u.test(name)) return name
  return name.replace(/\p{Lu}[\p{L}\p{M}]+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
}
