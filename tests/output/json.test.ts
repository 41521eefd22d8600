import {expect, it} from 'vitest'
import {writeJson} from '../../src/output/json.js'
import {madeEdition} from '../helpers/made-edition.js'

const edition = madeEdition()
const [file] = writeJson(edition)
const text = Buffer.from(file!.bytes).toString('utf8')

it('makes one file that holds the whole edition', () => {
  expect(writeJson(edition).map(({path}) => path)).toEqual(['edition.json'])
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(edition)))
})

it('can be read by a person, and compared line by line', () => {
  expect(text).toMatch(/^\{\n {2}"/u)
  expect(text).toMatch(/\n\}\n$/u)
})

it('keeps letters of all scripts as they are', () => {
  const [named] = writeJson({...edition, title: 'Việt Nam – Россия'})
  expect(Buffer.from(named!.bytes).toString('utf8')).toContain('"title": "Việt Nam – Россия"')
})
