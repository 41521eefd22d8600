/** The library: all that other programs may import. The command line can do nothing that stands not here. */
export {type Build, build, buildEdition, type Format, type Progress, type Stage} from './build.js'
export {cleanArticle} from './clean/clean.js'
export {chooseBrowser, type ProjectWorld} from './config/browser.js'
export {findEditions} from './config/editions.js'
export {exampleFolder, makeEditionFolder} from './config/new-edition.js'
export {loadProject, type Project} from './config/project.js'
export type {EditionConfig} from './config/schema.js'
export {
  BuildError,
  type Code,
  codes,
  type Diagnostic,
  formatDiagnostic,
  Report,
  type Severity,
} from './diagnostic.js'
export {layOut} from './layout/layout.js'
export type * from './model.js'
export {
  type Browser,
  type BrowserChoice,
  type FoundBrowser,
  findBrowser,
  openBrowser,
} from './output/browser.js'
export {countPages} from './output/pdf/pages.js'
export {writeFiles} from './output/write.js'
export {parseArticle} from './read/article.js'
export {readSource} from './read/sources.js'
export {textOf} from './text/text-of.js'
