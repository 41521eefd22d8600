import {expect, it} from 'vitest'
import {sentencesOf} from '../../src/compose/sentences.js'

it.each([
  ['at stops', 'It rose. It fell! Did it? Yes.', ['It rose.', 'It fell!', 'Did it?', 'Yes.']],
  ['after closing quotes', '“It rose.” He left.', ['“It rose.”', 'He left.']],
  ['before opening quotes', 'He left. “It rose,” he said.', ['He left.', '“It rose,” he said.']],
  ['before figures', 'It rose. 40 ships came.', ['It rose.', '40 ships came.']],
  ['not after titles', 'Dr. Ade met Mr. Okafor.', ['Dr. Ade met Mr. Okafor.']],
  ['not after initials', 'The U.S. Navy and J. Smith came.', ['The U.S. Navy and J. Smith came.']],
  ['not after months', 'He came on Feb. 14 by sea.', ['He came on Feb. 14 by sea.']],
  ['not inside figures', 'It rose by 3.5 points.', ['It rose by 3.5 points.']],
  ['not before small letters', 'It rose (cf. above) again.', ['It rose (cf. above) again.']],
  ['nothing from nothing', '', []],
])('cuts %s', (_, text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})
