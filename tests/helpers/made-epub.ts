/** A small publication for an EPUB, without the layout stage: dull defaults, you give what matters. */
import {strToU8} from 'fflate'
import type {ContentsItem, Part, Publication} from '../../src/model.js'
import type {PictureJob} from '../../src/output/browser.js'

/** A picture of one grey pixel, as PNG. */
export const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** Stands where a browser would: remembers what it is to picture, gives `pixel`. */
export function stillCamera(): {jobs: PictureJob[]; picture: (job: PictureJob) => Promise<Uint8Array>} {
  const jobs: PictureJob[] = []
  return {
    jobs,
    picture: async (job) => {
      jobs.push(job)
      return pixel
    },
  }
}

/** Two chapters, the first with two sections, and the list of sources. */
export function madeEpub(
  facts: Partial<Publication['facts']> = {},
  rest: Partial<Omit<Publication, 'facts'>> = {},
): Publication {
  const contents: ContentsItem[] = [
    {
      title: 'Economy',
      href: 'chapter-economy.xhtml#chapter-economy',
      children: [
        {title: 'Rates & <tariffs>', href: 'chapter-economy.xhtml#economy-rates', children: []},
        {title: 'The harbour', href: 'chapter-economy.xhtml#economy-harbour', children: []},
      ],
    },
    {title: 'Education', href: 'chapter-education.xhtml#chapter-education', children: []},
    {title: 'Sources', href: 'sources.xhtml#sources', children: []},
  ]
  return {
    target: 'epub',
    facts: {
      id: 'harbour-briefing',
      title: 'Harbour briefing',
      language: 'en-GB',
      editors: [],
      date: '2025-05-17',
      urn: 'urn:uuid:0b5cf3a6-5d0c-5c5e-8a3c-0a8f0f8c1d2e',
      direction: 'ltr',
      revision: 'a'.repeat(64),
      ...facts,
    },
    builtAt: '2025-05-17T09:30:00Z',
    subjects: ['Economy', 'Education'],
    parts: [
      part('title-page.xhtml', 'title-page', 'Harbour briefing', '<p>Harbour briefing</p>'),
      part(
        'chapter-economy.xhtml',
        'chapter',
        'Economy',
        `<h1 id="chapter-economy">Economy</h1>
<h2 id="economy-rates">Rates</h2><p>Up. <a href="sources.xhtml#source-1">[1:3]</a></p>
<h2 id="economy-harbour">The harbour</h2><p>Open.</p>`,
      ),
      part('chapter-education.xhtml', 'chapter', 'Education', '<h1 id="chapter-education">Education</h1>'),
      part(
        'sources.xhtml',
        'sources',
        'Sources',
        '<h1 id="sources">Sources</h1><p id="source-1">The Harbour Post.</p>',
      ),
    ],
    contents,
    bodyStart: undefined,
    assets: [
      {href: 'styles/epub.css', mediaType: 'text/css', bytes: strToU8('h1 {break-before: page}\n')},
      {href: 'fonts/serif.woff2', mediaType: 'font/woff2', bytes: Uint8Array.of(1, 2, 3)},
    ],
    cover: '<!doctype html><title>Harbour briefing</title>',
    ...rest,
  }
}

/** A whole XHTML document. */
export function part(href: string, role: Part['role'], title: string, body: string): Part {
  return {
    href,
    role,
    title,
    markup: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-GB" xml:lang="en-GB">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="styles/epub.css"/></head>
<body>${body}</body>
</html>
`,
  }
}
