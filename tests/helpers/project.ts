/** An edition's folder as a project, without a machine's own settings in it. */
import {tmpdir} from 'node:os'
import {loadProject, type Project} from '../../src/config/project.js'
import {Report} from '../../src/diagnostic.js'
import {testChoice} from './browser.js'

/** Load an edition from a folder, to be built with the browser that tests use. */
export async function loadFixture(folder: string, report = new Report()): Promise<Project> {
  const {platform, arch} = process
  const world = {
    environment: {},
    platform,
    arch,
    isRoot: false,
    homeFolder: '',
    temporaryFolder: tmpdir(),
    workingFolder: '/',
  }
  const project = await loadProject(folder, world, report)
  return {...project, browser: testChoice()}
}
