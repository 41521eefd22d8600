import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {BuildError, formatDiagnostic, Report} from '../../src/diagnostic.js'
import {type Markup, markupOf} from '../../src/markup/markup.js'
import {loadTemplates} from '../../src/markup/templates.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefbook-templates-'))
})
afterEach(() => rm(folder, {recursive: true}))

/** Fill a template given as text, under a name. */
async function render(template: string, view: object, report = new Report(), name = 'chapter.hbs') {
  await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
  await writeFile(path.join(folder, name), template)
  const fill = await loadTemplates<Record<string, object>>(report, folder)
  return fill(name, view).toString()
}

/** What is said when a template cannot be filled in. */
async function complaint(template: string, view: object): Promise<string> {
  const report = new Report()
  await expect(render(template, view, report)).rejects.toBeInstanceOf(BuildError)
  return report.diagnostics.map(formatDiagnostic).join('\n')
}

describe('loadTemplates', () => {
  it.each([
    '<h1>\n{{titel}}</h1>',
    '<h1>\n{{#if titel}}!{{/if}}</h1>',
    '<h1>\n{{#unless titel}}!{{/unless}}</h1>',
    '<h1>\n{{#each titel}}!{{/each}}</h1>',
    '<h1>{{#each sections}}\n{{#if ../titel}}!{{/if}}{{/each}}</h1>',
  ])('fails on a field that is not there: %j', async (template) => {
    expect(await complaint(template, {title: 'Economy', sections: [{name: 'Rates'}]})).toBe(
      'templates/chapter.hbs:2 error template-field\n' +
        '  `titel` is not a field here.\n' +
        '  hint: Fields here: `title`, `sections`.',
    )
  })

  it('fails on a field that a row of a list lacks', async () => {
    expect(await complaint('{{#each rows}}{{title}}{{name}}{{/each}}', {rows: [{title: 'Rates'}]})).toContain(
      'Fields here: `title`.',
    )
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'does not reach the prototype by `%s`',
    async (field) => {
      expect(await complaint(`{{${field}}}`, {title: 'Economy'})).toContain(
        `\`${field}\` is not a field here`,
      )
    },
  )

  it('says where a template cannot be read', async () => {
    expect(await complaint('<h1>\n{{#if title}}', {title: ''})).toMatch(
      /^templates\/chapter\.hbs:2 error template-syntax\n {2}The template cannot be read: .+\.$/u,
    )
  })

  it('takes templates of folders by their path', async () => {
    expect(await render('<i>{{name}}</i>', {name: 'a & b'}, new Report(), 'epub/nav.xhtml.hbs')).toBe(
      '<i>a &amp; b</i>',
    )
  })

  it('takes empty, false, zero and null for what they are', async () => {
    const view = {text: '', no: false, none: 0, nothing: null, rows: []}
    const template =
      '[{{text}}{{no}}{{none}}{{nothing}}{{#if text}}!{{/if}}{{#each rows}}!{{else}}no rows{{/each}}]'
    expect(await render(template, view)).toBe('[false0no rows]')
  })

  it('escapes texts and places markup as it is', async () => {
    const bold: Markup = markupOf({
      type: 'root',
      children: [{type: 'element', tagName: 'b', properties: {}, children: [{type: 'text', value: 'a < b'}]}],
    })
    expect(await render('{{text}} {{bold}}', {text: '<b title="x">\'', bold})).toBe(
      '&lt;b title&#x3D;&quot;x&quot;&gt;&#x27; <b>a &#x3C; b</b>',
    )
  })

  it('takes braces in a text for a text', async () => {
    expect(await render('{{text}}', {text: '{{constructor}} {{#each x}} {{{raw}}}'})).toBe(
      '{{constructor}} {{#each x}} {{{raw}}}',
    )
  })

  it('puts a mark in place of characters that XML does not allow', async () => {
    expect(await render('{{text}}', {text: 'a\u{0}b\u{1B}c\u{FFFE}d\u{D800}e\tf\ng😀'})).toBe(
      'a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\tf\ng😀',
    )
  })

  it('leaves the view as it was', async () => {
    const view = Object.freeze({rows: Object.freeze([Object.freeze({name: 'a\u{0}'})])})
    await render('{{#each rows}}{{name}}{{/each}}', view)
    expect(view).toEqual({rows: [{name: 'a\u{0}'}]})
  })
})

it('no template places a text without escaping it', async () => {
  const own = path.join(import.meta.dirname, '../../templates')
  const names = (await readdir(own, {recursive: true})).filter((name) => name.endsWith('.hbs'))
  const texts = await Promise.all(names.map((name) => readFile(path.join(own, name), 'utf8')))
  expect(names.filter((_, index) => /\{\{\{|\{\{&/u.test(texts[index] ?? ''))).toEqual([])
})
