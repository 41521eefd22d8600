/** Looking into folders and files that may not be there. */
import {readdir, readFile, stat} from 'node:fs/promises'

/** Names of what is in a folder; `undefined` when it is none or cannot be read. */
export async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder)
  } catch (error) {
    codeOf(error)
    return undefined
  }
}

/** Why one cannot look into a folder, as a clause that goes on after its name. */
export async function whyNoFolder(folder: string): Promise<string> {
  try {
    return (await stat(folder)).isDirectory()
      ? 'is a folder that you may not read'
      : 'is a file, not a folder'
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' ? 'is not there' : `is not a folder that can be read (\`${code}\`)`
  }
}

/** Text of a file, or the system's code for why it cannot be read (example: `'ENOENT'`). */
export async function readText(file: string): Promise<{text: string} | {code: string}> {
  try {
    return {text: await readFile(file, 'utf8')}
  } catch (error) {
    return {code: codeOf(error)}
  }
}

/** Code of an error of the system; any other error is ours, and goes on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}
