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
  const paths = ['sources/rates.html', 'sources/rates.txt', 'sources/fish.md']
  expect(nameArticles(paths)).toEqual(['rates-html', 'rates-txt', 'fish'])
})

it('gives no name twice, not even one that looks numbered', () => {
  const paths = ['sources/a.b.txt', 'sources/a-b.txt', 'sources/a-b-txt-2.md']
  expect(nameArticles(paths)).toEqual(['a-b-txt', 'a-b-txt-3', 'a-b-txt-2'])
})

it('keeps names in other scripts apart, whatever is added', () => {
  const [japan, china] = nameArticles(['sources/日本.txt', 'sources/中国.txt'])
  expect(japan).toMatch(/^source-[0-9a-f]{8}$/u)
  expect(china).not.toBe(japan)
  expect(nameArticles(['sources/новости.txt', 'sources/中国.txt', 'sources/日本.txt']).slice(1)).toEqual([
    china,
    japan,
  ])
})
