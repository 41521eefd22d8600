/** Which browser is asked for, and where the bundled one is kept. */
import path from 'node:path'
import type {BrowserChoice} from '../output/browser.js'

/** What a project takes from the machine it is built on. Nothing in it changes what the book says. */
export interface ProjectWorld {
  /** Variables of the program: see `docs/edition.md` for those that are read. */
  environment: Readonly<Record<string, string | undefined>>
  /** As in Node's `process.platform` (example: `'linux'`). */
  platform: string
  /** As in Node's `process.arch` (example: `'x64'`). */
  arch: string
  /** Whether the program runs as root. */
  isRoot: boolean
  /** Absolute; empty when the user has none. */
  homeFolder: string
  /** Absolute. */
  temporaryFolder: string
  /** Absolute: where relative paths start. Unset when there are none. */
  workingFolder?: string | undefined
  /** Browser to use before all others, as a path. */
  browserFile?: string | undefined
  /** Ends the browser when it is aborted. */
  signal?: AbortSignal | undefined
}

/** Variables that name a browser, the first that is set wins. The second is known to users of Puppeteer. */
const browserVariables = ['BRIEFBOOK_BROWSER', 'PUPPETEER_EXECUTABLE_PATH']

/** Put together what decides on the browser. Looks at no disk. */
export function chooseBrowser(world: ProjectWorld): BrowserChoice {
  return {
    preferred: preferredBrowser(world),
    root: world.isRoot,
    platform: world.platform,
    arch: world.arch,
    cacheFolder: cacheFolderOf(world),
    temporaryFolder: world.temporaryFolder,
    environment: world.environment,
    signal: world.signal,
  }
}

/** Make a path absolute. */
export function resolveIn({workingFolder = path.sep}: ProjectWorld, file: string): string {
  return path.resolve(workingFolder, file)
}

function preferredBrowser(world: ProjectWorld): BrowserChoice['preferred'] {
  const {browserFile, environment} = world
  const variables = browserVariables.map((from) => ({file: environment[from], from}))
  const {file, from} =
    [{file: browserFile, from: '--browser'}, ...variables].find((named) => named.file) ?? {}
  return file && from ? {executable: resolveIn(world, file), from} : undefined
}

/** Where programs keep what can be made again: XDG Base Directory 0.8 on Linux, else what the system prescribes. */
function cacheFolderOf(world: ProjectWorld): string {
  const {environment, platform, homeFolder, temporaryFolder} = world
  const {BRIEFBOOK_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local} = environment
  if (own) return resolveIn(world, own)
  if (platform === 'win32' && local) return path.join(local, 'briefbook', 'Cache')
  if (platform === 'darwin' && homeFolder) return path.join(homeFolder, 'Library', 'Caches', 'briefbook')
  if (xdg && path.isAbsolute(xdg)) return path.join(xdg, 'briefbook')
  return homeFolder
    ? path.join(homeFolder, '.cache', 'briefbook')
    : path.join(temporaryFolder, 'briefbook-cache')
}
