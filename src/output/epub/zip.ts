/** The container: OCF, a ZIP file with a fixed beginning (EPUB 3.3, section 4.2). */
import {strToU8, type Zippable, zipSync} from 'fflate'
import type {IsoInstant, OutputFile} from '../../model.js'

/** Files that are compressed already: to deflate them takes time and gains nothing. */
const packed = /\.(?:woff2|png|jpe?g)$/u

/** What a path in the container may look like: readers differ on all others. */
const safe = /^[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N}._/-]*$/u

/**
 * Put files into one container, in the order given, after `mimetype`, which is stored so that readers
 * find it at byte 30.
 *
 * @param files
 *   Paths are relative to the root of the container.
 * @throws When a path is not safe or comes twice: our mistake, not the user's.
 */
export function zipEpub(files: readonly OutputFile[], builtAt: IsoInstant): Uint8Array {
  const entries: Zippable = {mimetype: [strToU8('application/epub+zip'), {level: 0}]}
  for (const {path, bytes} of files) {
    if (!safe.test(path) || path.includes('..'))
      throw new Error(`\`${path}\` is not safe as a path in an EPUB`)
    if (Object.hasOwn(entries, path)) throw new Error(`\`${path}\` comes twice in the EPUB`)
    entries[path] = [bytes, {level: packed.test(path) ? 0 : 6}]
  }
  return zipSync(entries, {mtime: dayOf(builtAt)})
}

/**
 * The day of a moment, as fflate wants it: in local time, from 1980 to 2099.
 *
 * ZIP has no time zones, so the hour would differ between machines. Noon is there in every zone,
 * which hours of the night are not when clocks are put forward.
 */
function dayOf(moment: IsoInstant): Date {
  const utc = new Date(moment)
  const year = Math.min(Math.max(utc.getUTCFullYear(), 1980), 2099)
  return new Date(year, utc.getUTCMonth(), utc.getUTCDate(), 12)
}
