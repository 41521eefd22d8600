import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {expect} from 'vitest'

/**
 * Hold a text against the file that says what it must be. `UPDATE=1` writes the file instead;
 * without it a file that is not there fails.
 */
export async function expectFile(file: string, actual: string): Promise<void> {
  if (process.env.UPDATE === '1') {
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, actual)
  }
  expect(actual).toBe(await readFile(file, 'utf8'))
}
