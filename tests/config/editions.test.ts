import {expect, it} from 'vitest'
import {findEditions} from '../../src/config/editions.js'
import {temporaryFolder} from '../helpers/world.js'

it('finds the folder itself, if it is one', async () => {
  const folder = await temporaryFolder({'edition.yaml': '', 'content/may/edition.yaml': ''})
  expect(await findEditions(folder)).toEqual(['.'])
})

it('finds all in `content`, sorted, and nothing else', async () => {
  const folder = await temporaryFolder({
    'content/may/edition.yaml': '',
    'content/april/edition.yaml': '',
    'content/notes/readme.txt': '',
    'content/themes.yaml': '',
    'drafts/june/edition.yaml': '',
  })
  expect(await findEditions(folder)).toEqual(['content/april', 'content/may'])
})

it('finds none where there is none', async () => {
  expect(await findEditions(await temporaryFolder())).toEqual([])
})
