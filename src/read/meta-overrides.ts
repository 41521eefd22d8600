import {z} from 'zod'
import type {MetaOverrides} from '../model.js'

const nonEmpty = z.string().min(1)

/** What an editor may say of a source, in `NAME.meta.yaml` beside it or in its front matter. */
export const metaOverridesSchema: z.ZodType<MetaOverrides> = z.strictObject({
  title: nonEmpty.optional().describe('Title of the article.'),
  authors: z.array(nonEmpty).optional().describe('Who wrote it, in the order given.'),
  publisher: nonEmpty.optional().describe('Paper, site or agency it appeared in.'),
  published: z.iso
    .date('must be a date that exists, such as `2025-05-17`')
    .optional()
    .describe('Day it appeared. Articles are ordered by it.'),
  place: nonEmpty.optional().describe('Where it was filed (example: `Moscow`).'),
  url: z
    .url({protocol: /^https?$/u, error: 'must be an address that begins with `https://` or `http://`'})
    .optional()
    .describe('Address it was scraped from.'),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u, 'must be a language tag such as `en-GB`')
    .optional()
    .describe('Language it is written in, as a BCP 47 tag (example: `vi`).'),
  rights: nonEmpty.optional().describe('Who holds the rights, in your words. Printed with the source.'),
  exclude: z.boolean().optional().describe('`true` leaves the whole source out of the book.'),
})
