/** An edition as data, for other programs. */
import type {Edition, OutputFile} from '../model.js'

/**
 * Write an edition as JSON.
 *
 * @returns One file, `edition.json`: indented by two spaces, keys in the edition's own order, a line end at the end.
 */
export function writeJson(edition: Edition): OutputFile[] {
  return [{path: 'edition.json', bytes: Buffer.from(`${JSON.stringify(edition, null, 2)}\n`)}]
}
