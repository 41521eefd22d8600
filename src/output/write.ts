/** The only place that writes what was made: all files are whole before the first is put in place. */
import {lstat, mkdir, mkdtemp, open, readdir, rename, rm} from 'node:fs/promises'
import path from 'node:path'
import type {Report} from '../diagnostic.js'
import type {OutputFile} from '../model.js'

/** What to do about an error of the disk, by its code. */
const hints: Readonly<Record<string, string>> = {
  EACCES: 'choose a folder that you may write to (`--out` of `build`), or change its permissions',
  EPERM: 'choose a folder that you may write to (`--out` of `build`), or change its permissions',
  EROFS: 'this disk can only be read: choose another folder (`--out` of `build`)',
  ENOSPC: 'the disk is full: make room, or choose another folder (`--out` of `build`)',
  EDQUOT: 'your share of the disk is used up: make room, or choose another folder (`--out` of `build`)',
  ENOTDIR: 'a file stands where a folder should be: move it, or choose another folder (`--out` of `build`)',
  EEXIST: 'a file stands where a folder should be: move it, or choose another folder (`--out` of `build`)',
  EISDIR: 'a folder stands where a file should be: move it, or choose another folder (`--out` of `build`)',
  EBUSY: 'another program has the file open: close it there',
  ENAMETOOLONG:
    'the name is too long for this disk: choose a shorter `id` or another folder (`--out` of `build`)',
}

/** Age of unfinished files from which nobody is at work on them any more: writing takes seconds. */
const staleAfterHours = 1

/**
 * Write files into a folder, which is made if need be.
 *
 * All are written aside first and only then put in place, so that a failed or killed build leaves the last good
 * edition as it was.
 *
 * @throws {BuildError} `output-unwritable`.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  report: Report,
): Promise<void> {
  const targets = files.map((file) => targetOf(folder, file))
  const staging = await trying(folder, report, () => makeStaging(folder))
  try {
    await removeLeftovers(staging, staleAfterHours)
    for (const [index, {bytes}] of files.entries()) {
      const target = targets[index] ?? folder
      await trying(target, report, () => prepare(target))
      await trying(target, report, () => writeThrough(path.join(staging, String(index)), bytes))
    }
    for (const [index, target] of targets.entries())
      await trying(target, report, () => rename(path.join(staging, String(index)), target))
  } finally {
    await rm(staging, {recursive: true, force: true})
  }
}

/**
 * Remove what killed runs left behind: folders made by `mkdtemp` with the same prefix, and long untouched.
 *
 * @param fresh
 *   Path of such a folder that was just made. Its time stands for now: the disk's clock is asked, not ours.
 * @param hours
 *   Age from which a folder is nobody's.
 */
export async function removeLeftovers(fresh: string, hours: number): Promise<void> {
  const {dir, base} = path.parse(fresh)
  const prefix = base.slice(0, -randomCharacters)
  const {mtimeMs: now} = await lstat(fresh)
  const alike = (name: string) => name !== base && name.length === base.length && name.startsWith(prefix)
  for (const name of ((await readdir(dir).catch(gone)) ?? []).filter(alike)) {
    const folder = path.join(dir, name)
    const old = await lstat(folder).catch(gone)
    if (old?.isDirectory() && now - old.mtimeMs > hours * 3_600_000)
      await rm(folder, {recursive: true, force: true}).catch(gone)
  }
}

/** How many characters `mkdtemp` puts behind the prefix. */
const randomCharacters = 6

/** Someone else removed it first, or it belongs to another user: that is no reason to fail. */
function gone(error: unknown): undefined {
  if (codeOf(error) === undefined) throw error
}

/** Where a file goes. One that would land outside of the folder is a mistake of ours. */
function targetOf(folder: string, file: OutputFile): string {
  const target = path.resolve(folder, file.path)
  const within = path.relative(folder, target)
  if (within === '' || within.split(path.sep).includes('..') || path.isAbsolute(within))
    throw new Error(`The file \`${file.path}\` would leave the folder \`${folder}\`.`)
  return target
}

/** A folder for unfinished files, on the same disk, as only there renaming is one step. */
async function makeStaging(folder: string): Promise<string> {
  await mkdir(folder, {recursive: true})
  return await mkdtemp(path.join(folder, '.unfinished-'))
}

/** Make sure that renaming will succeed, as far as one can know. */
async function prepare(target: string): Promise<void> {
  await mkdir(path.dirname(target), {recursive: true})
  const old = await lstat(target).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  if (old?.isDirectory()) throw Object.assign(new Error('it is a folder'), {code: 'EISDIR'})
}

/** Write a file down to the disk: a crash after the renaming must not leave an empty one. */
async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Turn an error of the disk into a diagnostic. */
async function trying<Made>(file: string, report: Report, action: () => Promise<Made>): Promise<Made> {
  try {
    return await action()
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    const hint = hints[code]
    return report.fail('output-unwritable', `\`${file}\` cannot be written (\`${code}\`).`, {
      place: {file},
      ...(hint !== undefined && {hint}),
    })
  }
}

/** Code of an error that the system gave (example: `'ENOSPC'`). */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
