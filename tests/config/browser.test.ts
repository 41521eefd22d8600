import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {chooseBrowser, type ProjectWorld} from '../../src/config/browser.js'

function choose(more: Partial<ProjectWorld>) {
  return chooseBrowser({
    environment: {},
    platform: 'linux',
    arch: 'x64',
    isRoot: false,
    homeFolder: '/home/editor',
    temporaryFolder: '/tmp',
    workingFolder: '/work',
    ...more,
  })
}

describe('the browser asked for', () => {
  const all = {BRIEFBOOK_BROWSER: '/b', PUPPETEER_EXECUTABLE_PATH: '/p'}
  it.each([
    [
      'is that of the flag first',
      {browserFile: '/f', environment: all},
      {executable: '/f', from: '--browser'},
    ],
    ['is then that of our variable', {environment: all}, {executable: '/b', from: 'BRIEFBOOK_BROWSER'}],
    [
      "is then that of Puppeteer's, empty ones left aside",
      {environment: {...all, BRIEFBOOK_BROWSER: ''}},
      {executable: '/p', from: 'PUPPETEER_EXECUTABLE_PATH'},
    ],
    ['starts where the user stands', {browserFile: 'bin/x'}, {executable: '/work/bin/x', from: '--browser'}],
    ['may be none', {}, undefined],
  ])('%s', (_, more, expected) => {
    expect(choose(more).preferred).toEqual(expected)
  })
})

describe('the folder of the bundled browser', () => {
  it.each([
    ['is the cache of the home folder', {}, '/home/editor/.cache/briefbook'],
    ['is what XDG says', {environment: {XDG_CACHE_HOME: '/cache'}}, '/cache/briefbook'],
    [
      'is not what XDG says wrongly',
      {environment: {XDG_CACHE_HOME: 'cache'}},
      '/home/editor/.cache/briefbook',
    ],
    ['is the one that is named', {environment: {BRIEFBOOK_CACHE: 'here'}}, '/work/here'],
    ['is in Library on a Mac', {platform: 'darwin'}, '/home/editor/Library/Caches/briefbook'],
    ['is temporary for those without a home', {homeFolder: ''}, '/tmp/briefbook-cache'],
  ])('%s', (_, more, expected) => {
    expect(choose(more).cacheFolder).toBe(path.normalize(expected))
  })
})
