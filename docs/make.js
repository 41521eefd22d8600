/** Writes the pages of the manual that are made from the program. Run by `npm run docs`, after compiling. */
import {writeFile} from 'node:fs/promises'
import {editionJsonSchema, editionPage, messagesPage} from '../dist-js/config/manual.js'
import {readBuiltInThemes} from '../dist-js/config/themes.js'
import {metaOverridesSchema} from '../dist-js/read/meta-overrides.js'

const pages = {
  'edition.md': editionPage(metaOverridesSchema, await readBuiltInThemes()),
  'edition.schema.json': `${JSON.stringify(editionJsonSchema(), null, 2)}\n`,
  'messages.md': messagesPage(),
}

for (const [name, text] of Object.entries(pages)) {
  await writeFile(new URL(name, import.meta.url), text)
  console.log(`docs/${name}`)
}
