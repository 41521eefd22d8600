/** Names made from contents: same contents, same name, on every machine. */
import {createHash} from 'node:crypto'
import type {Hash} from '../model.js'

/** SHA-256 of a text (as UTF-8) or of bytes, lowercase hex, 64 characters. */
export function hashOf(contents: string | Uint8Array): Hash {
  return createHash('sha256').update(contents).digest('hex')
}
