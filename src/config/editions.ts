/** Finding editions when the user names none. */
import path from 'node:path'
import {namesIn} from './folder.js'

/** Folder that holds editions side by side, in the folder where one works. */
const shelf = 'content'

/**
 * Find the editions of a folder: the folder itself when it holds `edition.yaml`, else all such folders in `content/`.
 *
 * @returns Paths relative to the folder, sorted; `'.'` for the folder itself; empty when there is no edition.
 */
export async function findEditions(folder: string): Promise<string[]> {
  if (await isEdition(folder)) return ['.']
  const names = ((await namesIn(path.join(folder, shelf))) ?? []).toSorted()
  const found: string[] = []
  for (const name of names)
    if (await isEdition(path.join(folder, shelf, name))) found.push(path.join(shelf, name))
  return found
}

async function isEdition(folder: string): Promise<boolean> {
  return (await namesIn(folder))?.includes('edition.yaml') ?? false
}
