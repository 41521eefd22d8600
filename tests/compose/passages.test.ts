import type {Heading, List, Root, RootContent} from 'mdast'
import {expect, it} from 'vitest'
import {splitPassages} from '../../src/compose/passages.js'
import {madeArticle, madeBody, madeParagraph} from '../helpers/article.js'

function split(...children: RootContent[]) {
  return splitPassages(madeArticle({id: 'rates', body: {type: 'root', children}}))
}

function heading(depth: Heading['depth'], text: string): Heading {
  return {type: 'heading', depth, children: [{type: 'text', value: text}]}
}

function list(line: number, ...items: string[]): List {
  return {
    type: 'list',
    children: items.map((text, index) => ({type: 'listItem', children: [madeParagraph(text, line + index)]})),
  }
}

it('makes a passage of each block, in order, with its place in the source', () => {
  const passages = splitPassages(madeArticle({id: 'rates', body: madeBody('One.', 'Two.')}))
  expect(passages).toMatchObject([
    {article: 'rates', source: 'sources/rates.txt', index: 0, text: 'One.', lines: [1, 1]},
    {article: 'rates', source: 'sources/rates.txt', index: 1, text: 'Two.', lines: [3, 3]},
  ])
})

it('names a passage for its article and its text, and numbers the second of the same text', () => {
  const [first, second, third] = split(
    madeParagraph('Same.', 1),
    madeParagraph('Other.', 2),
    madeParagraph('Same.', 3),
  )
  expect(first?.id).toMatch(/^rates\.[0-9a-f]{8}$/u)
  expect(second?.id).not.toBe(first?.id)
  expect(third?.id).toBe(`${first?.id}-2`)
})

it('keeps the name of a passage when others come before it', () => {
  const alone = split(madeParagraph('The port stayed open.', 1))
  const [, later] = split(madeParagraph('New.', 1), madeParagraph('The port stayed open.', 2))
  expect(later?.id).toBe(alone[0]?.id)
})

it('puts the headings above a passage in its trail, outermost first, and makes no passage of them', () => {
  const passages = split(
    madeParagraph('Lead.', 1),
    heading(2, 'Trade'),
    heading(3, 'Fish'),
    madeParagraph('Cod.', 4),
    heading(2, 'Schools'),
    madeParagraph('Term.', 6),
  )
  expect(passages.map(({trail}) => trail)).toEqual([[], ['Trade', 'Fish'], ['Schools']])
})

it('keeps a paragraph that ends in a colon with the list it leads to', () => {
  const passages = split(
    madeParagraph('They agreed on:', 1),
    list(2, 'fish', 'ships'),
    madeParagraph('End.', 5),
  )
  expect(passages.map(({text, lines}) => ({text, lines}))).toEqual([
    {text: 'They agreed on: fish ships', lines: [1, 3]},
    {text: 'End.', lines: [5, 5]},
  ])
})

it.each([
  ['a paragraph without a colon', [madeParagraph('They agreed.', 1), list(2, 'fish')]],
  ['a second list', [list(1, 'ships'), list(2, 'fish')]],
  ['a heading between', [madeParagraph('They agreed on:', 1), heading(2, 'Fish'), list(3, 'fish')]],
] as [string, RootContent[]][])('gives a list a passage of its own after %s', (_, blocks) => {
  expect(split(...blocks)).toHaveLength(2)
})

it('gives a paragraph after a colon a passage of its own', () => {
  expect(split(madeParagraph('He said:', 1), madeParagraph('“The port stays open.”', 2))).toHaveLength(2)
})

it('makes no passage of blocks without words', () => {
  expect(split({type: 'thematicBreak'}, madeParagraph(' ', 1), {type: 'paragraph', children: []})).toEqual([])
})

it('takes the lines from the children of a block that the parser made up', () => {
  const {position: _, ...made} = madeParagraph('Loose text.', 7)
  expect(split(made)[0]?.lines).toEqual([7, 7])
})

it('gives a block without any place the line before it', () => {
  const made: RootContent = {type: 'paragraph', children: [{type: 'text', value: 'Made.'}]}
  expect(split(made)[0]?.lines).toEqual([1, 1])
  expect(split(madeParagraph('Real.', 9), made)[1]?.lines).toEqual([9, 9])
})

it('stores blocks without their position and leaves the article as it was', () => {
  const body: Root = madeBody('One.')
  const before = structuredClone(body)
  const [passage] = splitPassages(madeArticle({body}))
  expect(JSON.stringify(passage?.blocks)).not.toContain('position')
  expect(passage?.blocks).toEqual([{type: 'paragraph', children: [{type: 'text', value: 'One.'}]}])
  expect(body).toEqual(before)
})
