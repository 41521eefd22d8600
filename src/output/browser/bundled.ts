/** The browser that comes in our dependencies, unpacked once into a folder of our own. */
import {access, mkdir, mkdtemp, rename, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {Worker} from 'node:worker_threads'
import {removeLeftovers} from '../write.js'

/** Version of `@sparticuz/chromium`, pinned in package.json: other versions break lines otherwise. */
export const bundledVersion = '147.0.0'

/**
 * Fonts for what a publication's own fonts lack: those of the package, never the machine's.
 *
 * The package's own file names folders in `/tmp` and on AWS only.
 */
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`

/**
 * Runs in a thread with variables of its own: the package unpacks to `TMPDIR`, and adds shared libraries
 * that a bare system lacks only where it believes itself on AWS.
 */
const unpacker = `require(require('node:worker_threads').workerData).executablePath()`

/** Age of a half-unpacked browser from which nobody is at work on it any more: unpacking takes seconds. */
const staleAfterHours = 1

/** A browser on disk and the variables it needs to start. */
export interface UnpackedBrowser {
  executable: string
  environment: Readonly<Record<string, string>>
}

/**
 * Unpack the bundled browser, unless that was done before.
 *
 * Two builds may do so at once: each unpacks to a folder beside, and the first to rename it wins.
 *
 * @param cacheFolder
 *   Absolute. The browser goes to `chromium-147.0.0` in it.
 */
export async function unpackBundled(cacheFolder: string): Promise<UnpackedBrowser> {
  const folder = path.join(cacheFolder, `chromium-${bundledVersion}`)
  const executable = path.join(folder, 'chromium')
  if (!(await isThere(executable))) await unpackTo(folder, executable)
  return {
    executable,
    environment: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  }
}

async function unpackTo(folder: string, executable: string): Promise<void> {
  await mkdir(path.dirname(folder), {recursive: true})
  const staging = await mkdtemp(`${folder}.unpacking-`)
  try {
    await removeLeftovers(staging, staleAfterHours)
    await runUnpacker(staging)
    await writeFile(path.join(staging, 'fonts', 'fonts.conf'), fontsConfig)
    if (!(await isThere(executable))) await rm(folder, {recursive: true, force: true}) // Something cleared it, half.
    await rename(staging, folder)
  } catch (error) {
    if (!(await isThere(executable))) throw error // Else someone else was quicker: theirs is as good.
  } finally {
    await rm(staging, {recursive: true, force: true})
  }
}

function runUnpacker(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(unpacker, {
      eval: true,
      workerData: createRequire(import.meta.url).resolve('@sparticuz/chromium'),
      env: {TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x'},
    })
    worker.once('error', reject)
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`unpacking ended with code ${code}`)),
    )
  })
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false // The usual case on the first build.
  }
}
