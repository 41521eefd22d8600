/** Runs a program by itself and says how long it took and how much memory. */
import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

/** Between two looks at the memory. Often enough for a peak of seconds, seldom enough not to be one. */
const sampleMs = 100

/**
 * Run Node in a process of its own.
 *
 * @param {readonly string[]} args
 *   What comes after `node`.
 * @returns {Promise<{seconds: number, peakMb: number, output: string}>}
 *   `peakMb` is that of the process and all it started, shared memory counted once; 0 where there is no `/proc`.
 * @throws When it ends with anything but 0.
 */
export async function runNode(args) {
  const began = performance.now()
  const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']})
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  let peakKb = 0
  const sampling = setInterval(() => {
    peakKb = Math.max(peakKb, treeKb(child.pid))
  }, sampleMs)
  const code = await new Promise((resolve) => child.once('close', resolve))
  const seconds = (performance.now() - began) / 1000
  clearInterval(sampling)
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}\n${output}`)
  return {seconds, peakMb: peakKb / 1024, output}
}

/** Memory of a process and its descendants, in kibibytes: proportional set size (proc(5), smaps_rollup). */
function treeKb(pid) {
  try {
    const own = /^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return childrenOf(pid).reduce((sum, child) => sum + treeKb(child), Number(own?.[1] ?? 0))
  } catch {
    return 0 // It has just ended, or this is no Linux.
  }
}

function childrenOf(pid) {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '))
    .filter(Boolean)
}
