/**
 * What may stand in `edition.yaml` and in a file of themes.
 *
 * A setting is written here once: its type, check, default, its line in `docs/edition.md` and
 * its entry in `docs/edition.schema.json` all come from it.
 */
import {z} from 'zod'
import type {MergeOptions} from '../compose/merge.js'
import type {PageOptions, StyleOptions} from '../layout/looks.js'
import {allMargins, leastTextMm, leavesRoom, usualMargin} from './paper.js'

/** Longest name of an edition or theme: with an ending it stays far below what file systems allow (255 bytes). */
const longestName = 80

/** Name that is safe in file names, addresses and anchors (example: `'harbour-briefing-2025-05'`). */
const nameSchema = z
  .string()
  .max(longestName)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    'must be lower-case letters a to z, digits and single hyphens, such as `harbour-2025`',
  )

/** Characters that no book can print and no terminal should get: all controls but line end and tab, and halves of pairs. */
const unprintable = /[^\P{Cc}\n\t]|\p{Cs}/u

const wordsSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((text) => !unprintable.test(text), 'must not hold control characters')

/** Calendar date that exists, such as `2025-05-17`. */
const dateSchema = z.iso.date('must be a date that exists, such as `2025-05-17`')

/** Language tag, BCP 47 (RFC 5646). */
const languageSchema = z
  .string()
  .refine(isLanguage, 'must be a language tag (BCP 47), such as `en`, `en-GB` or `vi`')

/** Path or glob inside the edition folder. */
const insideSchema = z
  .string()
  .min(1, 'must not be empty')
  .refine(staysInside, 'must stay inside the edition folder: no `..`, no `\\`, no `/` at its start')

/** A margin in millimetres: wide enough for a running head, and for a printer that cannot reach the edge. */
const marginSchema = z.number().min(10).max(70)

/** `chapters`: themes, each once. What no theme claims is ruled by `other`. */
const chaptersSchema = z
  .array(nameSchema)
  .min(1, 'must name one theme at least')
  .refine(
    (themes) => !themes.includes('other'),
    'must not name `other`: the setting `other` says where that goes',
  )
  .refine((themes) => new Set(themes).size === themes.length, 'must name each theme once')

/** `merge`: see `MergeOptions`. */
const mergeSchema = z.strictObject({
  threshold: z
    .number()
    .min(0)
    .max(1)
    .default(0.6)
    .describe(
      'Likeness from which two passages count as the same: 0 (all that share two words in a row) to 1 (exact copies only).',
    ),
  minWords: z
    .int()
    .min(1)
    .max(1000)
    .default(12)
    .describe('Passages with fewer words than this are never merged.'),
}) satisfies z.ZodType<MergeOptions>

/** `page`: paper of the PDF. Margins that are not set follow from the paper. */
const pageSchema = z
  .strictObject({
    size: z.enum(['A4', 'A5', 'Letter']).default('A4').describe('Paper size: `A4`, `A5` or `Letter`.'),
    margins: z
      .strictObject({
        topMm: marginSchema.optional().describe(`White edge above the text. ${usualMargin('topMm')}`),
        bottomMm: marginSchema.optional().describe(`White edge below the text. ${usualMargin('bottomMm')}`),
        innerMm: marginSchema.optional().describe(`White edge at the binding. ${usualMargin('innerMm')}`),
        outerMm: marginSchema.optional().describe(`White edge away from it. ${usualMargin('outerMm')}`),
      })
      .prefault({})
      .describe(
        'White edges of a right-hand page, in millimetres, 10 to 70; left-hand pages are its mirror image.',
      ),
  })
  .transform(({size, margins}) => ({size, margins: allMargins(size, margins)}))
  .check(({value, issues}) => {
    const message = `must leave ${leastTextMm} mm of the paper for the text, in width and in height`
    if (!leavesRoom(value)) issues.push({code: 'custom', message, input: value.margins, path: ['margins']})
  }) satisfies z.ZodType<PageOptions>

/** `style`: what a publisher may change of the looks. */
const styleSchema = z.strictObject({
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/u, 'must be a colour such as `"#1f3a5f"`, in quotes')
    .default('#1f3a5f')
    .describe('Colour of the cover and of rules and numbers, as `"#rrggbb"`, in quotes.'),
}) satisfies z.ZodType<StyleOptions>

/** All of `edition.yaml`. */
export const editionSchema = z.strictObject({
  id: nameSchema.describe(
    'Name in file names and anchors (example: `harbour-2025`). Gives the book its identifier.',
  ),
  title: wordsSchema.describe('Title on the cover.'),
  subtitle: wordsSchema.optional().describe('Second line on the cover.'),
  date: dateSchema.describe(
    'Date on the cover. Never taken from the clock, so that an old edition can be made again.',
  ),
  language: languageSchema
    .default('en')
    .describe(
      'Main language, BCP 47 (example: `en-GB`). Sources that do not say theirs count as written in it.',
    ),
  editors: z.array(wordsSchema).default([]).describe('Names on the title page, in this order.'),
  publisher: wordsSchema.optional().describe('Who brings the book out.'),
  rights: wordsSchema.optional().describe('Line about rights on the title page and in the metadata.'),
  description: wordsSchema.optional().describe('One or two sentences about the book, for the metadata.'),
  sources: z
    .array(insideSchema)
    .min(1, 'must name one glob at least')
    .default(['sources/**/*.{txt,md,html,htm}'])
    .describe('Globs of sources, relative to the edition folder.'),
  chapters: chaptersSchema
    .default(['history', 'economy', 'education', 'diplomacy'])
    .describe('Themes to print as chapters, in this order.'),
  other: z
    .enum(['chapter', 'appendix', 'omit'])
    .default('chapter')
    .describe('Where passages go that fit no chapter: a last `chapter`, an `appendix`, or out (`omit`).'),
  themes: insideSchema
    .optional()
    .describe(
      'File of own themes, relative to the edition folder. Unset: `themes.yaml`, if the folder has one.',
    ),
  merge: mergeSchema
    .prefault({})
    .describe('When two passages count as the same, so that one is printed and the other cited.'),
  page: pageSchema.prefault({}).describe('Paper of the PDF.'),
  style: styleSchema.prefault({}).describe('Looks of the book.'),
})

/** Settings of an edition, defaults filled in. */
export type EditionConfig = z.output<typeof editionSchema>

/** A file of themes: by name, a chapter title and weighted terms. */
export const themesSchema = z
  .record(
    nameSchema,
    z
      .strictObject({
        title: wordsSchema.describe('Chapter title.'),
        terms: z
          .record(z.string().min(1), z.number().positive().max(10))
          .describe(
            'Words and phrases that point to the theme, each with a weight: usually 1 (weak) to 5 (sure).',
          ),
      })
      .describe('A theme, under its name: lower-case letters, digits and hyphens.'),
  )
  .refine((themes) => !('other' in themes), 'must not define `other`: that is what no theme claims')

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function staysInside(path: string): boolean {
  return !/^(?:\/|[a-z]:)|\\/iu.test(path) && !path.split('/').includes('..')
}
