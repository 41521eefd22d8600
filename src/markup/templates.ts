/** Templates that cannot ask for what is not there. Used for the book's pages and for the documents of an EPUB. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import Handlebars from 'handlebars'
import type {Report} from '../diagnostic.js'
import {allowedInXml, type Markup} from './markup.js'

/** Folder of our own templates, at the root of the package. */
const ownFolder = fileURLToPath(new URL('../../templates/', import.meta.url))

/**
 * Fills in a template.
 *
 * @param name
 *   File, relative to the folder of templates (example: `'chapter.hbs'`, `'epub/nav.xhtml.hbs'`).
 * @param view
 *   All that the template can see: strings, numbers, booleans, `null`, lists, `Markup`, and objects of these.
 *   Strings are escaped, for HTML and XML alike; `Markup` is placed as it is.
 * @throws {BuildError}
 *   `template-field` when the template reads a field that the view lacks, `template-syntax` when it cannot be read.
 */
export type Render<Views> = <Name extends keyof Views & string>(name: Name, view: Views[Name]) => Markup

/** A field was read that is not there. */
class NoSuchField extends Error {
  override readonly name = 'NoSuchField'

  constructor(
    readonly field: string,
    readonly fields: readonly string[],
  ) {
    super(`no field ${field}`)
  }
}

interface Template {
  fill: (view: unknown) => string
  /** Line on which a field is first named, counting from 1. */
  lineOf: (field: string) => number | undefined
}

/**
 * Read and compile all templates.
 *
 * `Views` says which view each template takes: `loadTemplates<{'chapter.hbs': ChapterView}>(report)`.
 *
 * @param folder
 *   Where they are; our own ones unless a test says otherwise.
 */
export async function loadTemplates<Views>(report: Report, folder = ownFolder): Promise<Render<Views>> {
  const names = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith('.hbs')).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  const templates = new Map(
    names.map((file, index): [string, Template] => {
      const name = file.split(path.sep).join('/')
      return [name, compile(texts[index] ?? '', name, report)]
    }),
  )
  return (name, view) => fill(templates, name, view, report)
}

function fill(templates: Map<string, Template>, name: string, view: unknown, report: Report): Markup {
  const template = templates.get(name)
  if (!template) throw new Error(`No template \`${name}\`.`)
  try {
    return new Handlebars.SafeString(template.fill(exact(view)))
  } catch (error) {
    if (!(error instanceof NoSuchField)) throw error
    const {field, fields} = error
    return report.fail('template-field', `\`${field}\` is not a field here.`, {
      place: placeOf(name, template.lineOf(field)),
      hint: `Fields here: ${fields.map((known) => `\`${known}\``).join(', ')}.`,
    })
  }
}

function compile(text: string, name: string, report: Report): Template {
  const tree = parse(text, name, report)
  const fill = Handlebars.compile(tree, {noEscape: false, knownHelpersOnly: true})
  return {
    fill: (view) => fill(view, {allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false}),
    lineOf: (field) => lineOf(tree, field),
  }
}

function parse(text: string, name: string, report: Report): hbs.AST.Program {
  try {
    return Handlebars.parse(text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const line = /on line (\d+)|- (\d+):/u.exec(error.message)
    const reason = error.message.split('\n').at(-1)
    return report.fail('template-syntax', `The template cannot be read: ${reason}.`, {
      place: placeOf(name, line ? Number(line[1] ?? line[2]) : undefined),
    })
  }
}

/** Where a field is first named, as Handlebars does not say which lookup failed. */
function lineOf(tree: hbs.AST.Program, field: string): number | undefined {
  let line: number | undefined
  class Finder extends Handlebars.Visitor {
    override PathExpression(path: hbs.AST.PathExpression): void {
      if (path.parts.includes(field)) line ??= path.loc.start.line
    }
  }
  new Finder().accept(tree)
  return line
}

function placeOf(name: string, line: number | undefined) {
  return {file: `templates/${name}`, line}
}

/**
 * A view that throws on a field it does not have.
 *
 * Handlebars' own `strict` lets `{{#if misspelt}}` and `{{#each misspelt}}` pass as false and empty; here they fail too.
 */
function exact(value: unknown): unknown {
  if (typeof value === 'string') return allowedInXml(value)
  if (typeof value !== 'object' || value === null || value instanceof Handlebars.SafeString) return value
  // A copy, since a proxy must show the fields of a frozen object as they are.
  return new Proxy(Array.isArray(value) ? [...value] : {...value}, {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && !Object.hasOwn(target, key))
        throw new NoSuchField(key, Object.keys(target))
      return exact(Reflect.get(target, key, receiver))
    },
  })
}
