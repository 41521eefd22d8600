/** A number in a text, with what multiplies it (`3.2 billion`, `10,000`, `2014`). */
const figure =
  /\p{N}+(?:[.,]\p{N}+)*(?:\s*(?:thousand|million|mln|billion|bln|bn|trillion)(?![\p{L}\p{N}]))?/giu

/** Digits of a figure, then its multiplier. */
const parts = /^([\p{N}.,]+)\s*(\p{L}*)$/u

/** Powers of ten by the word for them. */
const powers: Record<string, number> = {
  thousand: 3,
  million: 6,
  mln: 6,
  billion: 9,
  bln: 9,
  bn: 9,
  trillion: 12,
}

/**
 * Figures of a text by value, so that `1,500 million` and `1.5 billion` are the same one.
 *
 * A comma before three digits groups them; any other is a decimal point.
 */
export function figuresOf(text: string): Set<string> {
  return new Set((text.match(figure) ?? []).map(valueFrom))
}

/**
 * Tell whether two sets of figures cannot both be a wording of the same fact: each has one that the other lacks.
 *
 * A figure that only one of them gives is a detail that the other left out, not a contradiction.
 */
export function contradict(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return lacks(left, right) && lacks(right, left)
}

/** Tell whether `left` lacks something of `right`. */
function lacks(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [...right].some((item) => !left.has(item))
}

function valueFrom(text: string): string {
  const [, digits = text, word = ''] = parts.exec(text) ?? []
  const plain = digits.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '').replace(',', '.')
  const value = Number(plain) * 10 ** (powers[word.toLowerCase()] ?? 0)
  return Number.isFinite(value) ? String(Number(value.toPrecision(12))) : plain
}
