import {expect, it} from 'vitest'
import {nameArticles} from '../../src/read/article-ids.js'

it('names articles by the path inside sources', () => {
  expect(nameArticles(['sources/rates.html', 'sources/a/b.txt', 'Đổi mới_2.md'])).toEqual([
    'rates',
    'a-b',
    'doi-moi-2',
  ])
})

it('tells sources apart that would share a name', () => {
  const paths = [
    'sources/rates.html',
    'sources/rates.txt',
    'sources/日本.txt',
    'sources/中国.txt',
    'sources/fish.md',
  ]
  expect(nameArticles(paths)).toEqual(['rates-html', 'rates-txt', 'txt', 'txt-2', 'fish'])
})
