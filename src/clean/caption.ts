/** Words that name a picture. */
const picture =
  '(?:file )?(?:photo|photos|photograph|picture|image|illustration|photo credit|image credit|ảnh|foto|video grab|screengrab)'

/** `(Photo: Harbour Agency)`, `[Photo/Agency]`, `(photo by R. Okafor)`, `(File photo)` at the end. */
const bracketed = new RegExp(`[(\\[]\\s?${picture}\\b[^)\\]]{0,80}[)\\]]\\s?\\.?$`, 'iu')

/** `— HA/HNS Photo`, `– Agency photo R. Okafor` at the end. */
const dashed =
  /[—–-]\s?[\p{L}/.& ]{2,40}\s(?:file |FILE )?(?:photo|Photo|PHOTO)s?(?:\s(?:by\s)?\p{Lu}[\p{L}\p{M}. ]{0,40})?$/u

/** `R. Okafor / Harbour Agency file` at the end, after a caption or alone. */
const slashed =
  /(?:^|[.\s])\p{Lu}[\p{L}\p{M}.'-]*(?:\s\p{Lu}[\p{L}\p{M}.'-]*){0,3}\s?\/\s\p{Lu}[\p{L}\p{M}.]*(?:\s\p{Lu}[\p{L}\p{M}.]*){0,3}(?:\s(?:file|via\s[\p{L} ]{2,30}))?$/u

/** `Photo: Harbour Agency`, `Image credit: …`, `Photo by R. Okafor` as the whole line. */
const labelled = new RegExp(
  `^${picture}s?\\s{0,2}[:/©]|^(?:photo|photograph|image)s? (?:by|courtesy of) [^.]{2,60}$`,
  'iu',
)

/** `HARBOUR TV, HARBOUR AGENCY`: two names in capitals and nothing else. */
const credit = /^[\p{Lu}\d.& ]{2,30}, ?[\p{Lu}.& ]{2,30}$/u

/** `Title - photo 1`, `Title - ảnh 2`, `Photo 3`: what a page says when it cannot show a picture. */
const alternative =
  /(?:^|[-–—]\s{0,2})(?:ảnh|hình|photo|image|picture|foto|illustration)\s{0,2}(?:số\s)?\d{1,3}\.?$/iu

/** `… at the quay. Credit: Harbour Agency` at the end, also glued to the word before. */
const credited = /(?:^|[\p{L}\p{N}.)”"'’]\s{0,2})Credit: ?[^.:]{2,60}\.?$/u

/** `1 of 4 The quay at dawn`, glued or not: a picture of a gallery. */
const numbered = /^\d{1,3}\s?of\s?\d{1,3}\s?\p{Lu}.{10}/u

/** `Image caption …`, `Image Copyright …`: labels of a page that are part of the line. */
const imageLabel = /^image (?:copyright|caption|source|credit)s?\b/iu

/** Words of the longest caption there is; longer texts are paragraphs that happen to end like one. */
const longest = 600

/** Whether a line is the words under a picture, told by the credit at its end. */
export function isCaption(text: string): boolean {
  if (text.length > longest) return false
  return [bracketed, dashed, slashed, labelled, credit, alternative, credited, numbered, imageLabel].some(
    (form) => form.test(text),
  )
}

/** Whether a line only stands for a picture and says nothing of it that a reader could use. */
export function isAlternativeText(text: string): boolean {
  return alternative.test(text)
}
