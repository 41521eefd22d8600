/** A sentence's end: stop, closing quotes, white space, and then something that can begin a sentence. */
const end = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu

/** What ends in a stop without ending a sentence: titles, initials, months, and the like. */
const abbreviation =
  /(?:^|[\s("“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sgt|Sen|Rep|Gov|Hon|Rev|St|Jr|Sr|No|Nos|Vol|Art|vs|etc|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Rs|Co|Corp|Inc|Ltd|approx|(?:\p{Lu}\.){1,4}\p{Lu})\.\s*$/u

/** Characters before a stop that are looked at to see whether it belongs to an abbreviation. */
const lookBack = 12

/**
 * Sentences of a text, in order, without white space around them.
 *
 * Joined by spaces they are the text again. Stops of common English abbreviations and of initials end nothing.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(end)) {
    const stop = match.index + match[0].length
    if (
      match[0].startsWith('.') &&
      abbreviation.test(text.slice(Math.max(start, match.index - lookBack), match.index + 1))
    )
      continue
    sentences.push(text.slice(start, stop).trim())
    start = stop
  }
  const rest = text.slice(start).trim()
  return rest ? [...sentences, rest] : sentences
}
