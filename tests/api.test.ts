import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import * as briefbook from '../src/index.js'

it('exports these names and no others', () => {
  expect(Object.keys(briefbook).toSorted()).toEqual([
    'BuildError',
    'Report',
    'build',
    'buildEdition',
    'chooseBrowser',
    'cleanArticle',
    'codes',
    'countPages',
    'exampleFolder',
    'findBrowser',
    'findEditions',
    'formatDiagnostic',
    'layOut',
    'loadProject',
    'makeEditionFolder',
    'openBrowser',
    'parseArticle',
    'readSource',
    'textOf',
    'writeFiles',
  ])
})

it('takes messages of unified plugins for diagnostics, place kept; a rule that is one of our codes becomes the code', () => {
  const file = new VFile({path: 'sources/a.md'})
  file.message('Link has no words', {place: {line: 3, column: 5}})
  file.message('No title', {ruleId: 'meta-title-made', place: {line: 1, column: 1}})
  const report = new briefbook.Report()
  report.addMessages(file)
  expect(report.diagnostics.map(({code, severity, message}) => [code, severity, message])).toEqual([
    ['plugin-message', 'warning', 'Link has no words'],
    ['meta-title-made', 'info', 'No title'],
  ])
  expect(report.diagnostics[1]?.place).toEqual({file: 'sources/a.md', line: 1, column: 1})
})
