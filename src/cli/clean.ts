/** `briefbook clean`: show what is kept of single articles. */
import path from 'node:path'
import {type Article, cleanArticle, parseArticle, Report, readSource} from '../index.js'
import {articleAsJson, articleText} from './article-text.js'
import {attempt} from './editions.js'
import {exit} from './exit.js'
import type {CleanFlags} from './program.js'
import {complainOf} from './screen.js'
import type {World} from './world.js'

/** Language of an article that names none: there is no edition to ask. */
const language = 'en'

/** Clean articles one after the other. One that cannot be read does not stop the others. */
export async function runClean(files: readonly string[], flags: CleanFlags, world: World): Promise<number> {
  let code: number = exit.done
  for (const [index, file] of files.entries()) {
    const article = await cleanOne(file, world)
    if (!article) code = exit.material
    else if (flags.json) world.print(`${JSON.stringify({...articleAsJson(article), source: file})}\n`)
    else world.print(`${index > 0 ? '\n' : ''}${articleText(article, file, Boolean(flags.explain))}`)
  }
  return code
}

/** The cleaned article, or nothing when it cannot be read, which is said. */
async function cleanOne(file: string, world: World): Promise<Article | undefined> {
  const report = new Report()
  const {dir, base} = path.parse(path.resolve(world.workingFolder, file))
  const article = await attempt(world, async () => {
    const source = await readSource(dir, base, report)
    report.stopIfFailed()
    return source && cleanArticle(parseArticle(source, language, report), report)
  })
  complainOf(report.diagnostics, path.dirname(file), world)
  return article
}
