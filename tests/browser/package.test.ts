/** The package as others get it: packed, installed into an empty folder, and used from there. */
import {execFile} from 'node:child_process'
import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {temporaryFolder} from '../helpers/world.js'

const root = path.join(import.meta.dirname, '../..')
const environment = {...process.env, NO_COLOR: '1', BRIEFBOOK_CACHE: path.join(tmpdir(), 'briefbook-tests')}

/** Run a command and wait for its end. @throws {Error} When it fails, with what it said. */
async function run(folder: string, command: string, ...args: string[]): Promise<string> {
  const {stdout} = await promisify(execFile)(command, args, {
    cwd: folder,
    env: environment,
    maxBuffer: 50_000_000,
  })
  return stdout
}

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder()
  const project = path.join(folder, 'project')
  await mkdir(project)
  // `dist-js` is there: compiling again would take it away from tests that run now.
  await run(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder)
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  await writeFile(path.join(project, 'package.json'), '{"private": true, "type": "module"}')
  await run(
    project,
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    path.join(folder, tarball),
  )
}, 300_000)
afterAll(() => rm(folder, {recursive: true, force: true}))

it('makes a new edition and its three files, from anywhere', async () => {
  const project = path.join(folder, 'project')
  await run(project, 'npx', '--no-install', 'briefbook', 'init', 'harbour')
  const said = await run(project, 'npx', '--no-install', 'briefbook', 'build', 'harbour')
  expect(said).toMatch(/harbour\.pdf +\d+ kB, \d+ pages/u)
  expect(await readdir(path.join(project, 'dist/harbour'))).toEqual([
    'edition.json',
    'harbour.epub',
    'harbour.pdf',
  ])
})

it('can be imported as a library', async () => {
  const project = path.join(folder, 'project')
  const code = `import {findEditions, loadProject} from 'briefbook'; console.log(typeof loadProject, await findEditions('.'))`
  expect(await run(project, process.execPath, '--input-type=module', '--eval', code)).toBe('function []\n')
})

it('carries what it needs, and neither tests nor sources', async () => {
  const names = await readdir(path.join(folder, 'project/node_modules/briefbook'))
  expect(names).toEqual(
    expect.arrayContaining(['LICENSE', 'content', 'dist-js', 'docs', 'styles', 'templates']),
  )
  expect(names).not.toContain('tests')
  expect(names).not.toContain('src')
})
