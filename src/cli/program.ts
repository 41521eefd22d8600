/** The command line: commands, flags, defaults and help, all from the same lines. */
import {Command, InvalidArgumentError, Option} from 'commander'
import type {Format} from '../index.js'
import type {World} from './world.js'

/** Flags of `build`. */
export interface BuildFlags extends CheckFlags {
  format: Format[]
  /** Folder that gets a folder for each edition, relative to the working folder. */
  out: string
  quiet?: boolean
  browser?: string
}

/** Flags of `check`. */
export interface CheckFlags {
  strict?: boolean
  json?: boolean
}

/** Flags of `clean`. */
export interface CleanFlags {
  json?: boolean
  explain?: boolean
}

/** Flags of `doctor`. */
export interface DoctorFlags {
  browser?: string
}

/** What each command does. Each returns what the program ends with. */
export interface Commands {
  build(folders: readonly string[], flags: BuildFlags): Promise<number>
  check(folders: readonly string[], flags: CheckFlags): Promise<number>
  clean(files: readonly string[], flags: CleanFlags): Promise<number>
  init(folder: string): Promise<number>
  doctor(flags: DoctorFlags): Promise<number>
}

const formats: readonly Format[] = ['pdf', 'epub', 'json']

const foldersHelp = 'folders of editions (default: this one, or all in content/)'
const strictHelp = 'count warnings as errors'
const browserHelp = 'Chrome or Chromium to print with (default: the bundled one)'

const examples = `
Examples:
  briefbook init harbour-2025          begin an edition, then put articles into harbour-2025/sources
  briefbook build harbour-2025         make its PDF, EPUB and edition.json in dist/harbour-2025
  briefbook build --format pdf         make the PDF of every edition in content
  briefbook check harbour-2025         say all that is wrong or doubtful, make nothing
  briefbook clean --explain page.html  show what is kept of one article, and why the rest is not

Ends with 0 when all was made, 1 when your files need mending, 2 when the command line is wrong.`

/**
 * Describe the command line.
 *
 * @param ended
 *   Told what the program shall end with, once a command has run.
 */
export function makeProgram(commands: Commands, world: World, ended: (code: number) => void): Command {
  const program = new Command('briefbook')
    .description('Turn a folder of scraped press articles into a briefing book.')
    .version(world.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: world.print,
      writeErr: world.complain,
      outputError: (message, write) => write(inOneSentence(message)),
    })
  addBuild(program, async (folders, flags) => ended(await commands.build(folders, flags)))
  addCheck(program, async (folders, flags) => ended(await commands.check(folders, flags)))
  addClean(program, async (files, flags) => ended(await commands.clean(files, flags)))
  addInit(program, async (folder) => ended(await commands.init(folder)))
  addDoctor(program, async (flags) => ended(await commands.doctor(flags)))
  return program
}

/** Runs a command; its end has been told already. */
type Action<Typed extends unknown[]> = (...typed: Typed) => Promise<void>

function addBuild(program: Command, action: Action<[string[], BuildFlags]>): void {
  program
    .command('build')
    .description('make the books of editions')
    .argument('[folder...]', foldersHelp)
    .addOption(
      new Option('-f, --format <list>', 'what to make, joined by commas: pdf, epub, json')
        .default([...formats], 'all')
        .argParser(parseFormats),
    )
    .option('-o, --out <folder>', 'where to put them: each edition gets a folder in it', 'dist')
    .option('--strict', `${strictHelp}: then nothing is written`)
    .option('-q, --quiet', 'say nothing but errors and warnings')
    .option('--json', 'print the result and all messages as one JSON object')
    .option('--browser <file>', browserHelp)
    .action((folders: string[], flags: BuildFlags) => action(folders, flags))
}

function addCheck(program: Command, action: Action<[string[], CheckFlags]>): void {
  program
    .command('check')
    .description('say what is wrong or doubtful in editions, make nothing')
    .argument('[folder...]', foldersHelp)
    .option('--strict', strictHelp)
    .option('--json', 'print all messages as one JSON object')
    .action((folders: string[], flags: CheckFlags) => action(folders, flags))
}

function addClean(program: Command, action: Action<[string[], CleanFlags]>): void {
  program
    .command('clean')
    .description('show what is kept of articles')
    .argument('<file...>', 'articles as .txt, .html or .md')
    .option('--explain', 'show what was removed or mended, by which rule and why')
    .option('--json', 'print one JSON object a line, one for each article')
    .action((files: string[], flags: CleanFlags) => action(files, flags))
}

function addInit(program: Command, action: Action<[string]>): void {
  program
    .command('init')
    .description('begin an edition that builds at once')
    .argument('[folder]', 'folder to make', '.')
    .action((folder: string) => action(folder))
}

function addDoctor(program: Command, action: Action<[DoctorFlags]>): void {
  program
    .command('doctor')
    .description('say whether books can be made on this machine, and what to do if not')
    .option('--browser <file>', browserHelp)
    .action((flags: DoctorFlags) => action(flags))
}

/** Formats of a list such as `pdf,epub`, each once, in the order they are made in. */
function parseFormats(list: string): Format[] {
  const names = list
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean)
  const unknown = names.find((name) => !formats.some((format) => format === name))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`\`${unknown}\` is none of ${formats.join(', ')}.`)
  if (names.length === 0) throw new InvalidArgumentError(`Name one at least of ${formats.join(', ')}.`)
  return formats.filter((format) => names.includes(format))
}

/** Commander's message and its suggestion on one line, and where to read more. */
function inOneSentence(message: string): string {
  const sentence = message
    .trim()
    .replace(/^error: /u, '')
    .replace(/\s*\n\s*/gu, ' ')
  return `briefbook: ${sentence}\nSee \`briefbook --help\`.\n`
}
