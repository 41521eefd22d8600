import {describe, expect, it} from 'vitest'
import {cleanArticle, rules} from '../../src/clean/clean.js'
import {Report} from '../../src/diagnostic.js'
import {cleanText, prose, readText} from '../helpers/read-text.js'

const menu = ['Home', 'Trade', 'Ships', 'Weather', 'Search']
const title = 'Harbour board to vote on dredging of the channel'

function page(...lines: string[]): string {
  return lines.join('\n\n')
}

describe('where the article is', () => {
  it('drops the menu above and the teasers below, with rule and line', () => {
    const text = page(
      ...menu,
      title,
      ...prose,
      'More on this story',
      'Crane falls at quay',
      'Ferry to be sold',
    )
    const {kept, meta, article} = cleanText(text)
    expect(meta.title).toBe(title)
    expect(kept).toEqual(prose)
    expect(article.removed.map(({line, rule}) => [line, rule])).toEqual([
      [1, 'drop-before'],
      [3, 'drop-before'],
      [5, 'drop-before'],
      [7, 'drop-before'],
      [9, 'drop-site-links'],
      [11, 'lift-title'],
      [21, 'drop-see-also'],
      [23, 'drop-after'],
      [25, 'drop-after'],
    ])
  })

  it('leaves out full sentences below an end mark, whatever they are about', () => {
    const [last = ''] = prose.slice(-1)
    const teasers = prose.map((line) => line.replace('board', 'council'))
    const {kept} = cleanText(page(title, ...prose.slice(0, -1), `${last}/.`, ...teasers, ...teasers))
    expect(kept).toEqual(prose)
  })

  it('trusts no end mark with little above it', () => {
    const {kept} = cleanText(
      page(title, 'The board met on Tuesday in the old hall of the harbour office./.', ...prose),
    )
    expect(kept).toHaveLength(5)
  })

  it('keeps what stands below a name in capitals that may be part of the text', () => {
    const lines = [
      ...prose,
      '“We shall dredge the channel, come what may, and pay for it.” — HNS',
      'Boatmen fear that the mud from the channel will settle on the oyster beds to the south.',
      'A hearing on the beds is to be held before the summer, the office of the port has said.',
    ]
    expect(cleanText(page(title, ...lines)).kept).toEqual(lines)
  })

  it('keeps all of a file that is nothing but the article', () => {
    const lines = [
      'PRESIDENT MARSH: Good morning, good morning. (Applause.) What a beautiful day for the harbour.',
      'Thank you.',
      'Q Madam President, do you think the ferry will run?',
      ...prose,
      'The board agreed on three points:',
      '• The channel will be dredged to a depth of twelve metres before the winter storms set in.',
      '• The quay will be closed on Sundays.',
      '1. The parties will meet again in spring to see what has been done and what is left to do.',
      'We go together',
      'Thank you very much.',
    ]
    const {kept, article, said} = cleanText(page(title, ...lines))
    expect(kept.join(' ')).toBe(lines.map((line) => line.replace('• ', '')).join(' '))
    expect(article.removed.map(({rule}) => rule)).toEqual(['lift-title'])
    expect(said).toEqual(['meta-date-missing'])
  })

  it('says when unusually little is kept', () => {
    const {said} = cleanText(
      page(...Array.from({length: 200}, (_, index) => `Menu word ${index} here`), title, ...prose),
    )
    expect(said).toContain('source-little-kept')
  })
})

describe('what is said of the article', () => {
  it('lifts the date stamp of the scraper', () => {
    const {meta, kept} = cleanText(` date 2025-01-30 ${page(...prose)}`)
    expect(meta.published).toBe('2025-01-30')
    expect(kept).toEqual(prose)
  })

  it('lifts the stamp before it looks for the title', () => {
    const {meta, kept} = cleanText(` date 2025-01-30 ${page(title, ...prose)}`)
    expect(meta).toMatchObject({title, published: '2025-01-30'})
    expect(kept).toEqual(prose)
  })

  it('prefers the date of publication to that of an update', () => {
    const {meta, kept} = cleanText(
      page(title, 'Updated: 6 May 2025, 09:01', 'Published: 4 May 2025', ...prose),
    )
    expect(meta.published).toBe('2025-05-04')
    expect(kept).toEqual(prose)
  })

  it('does not take the day of an update for that of publication', () => {
    expect(cleanText(page(title, 'Updated: 6 May 2025, 09:01', ...prose)).meta.published).toBeUndefined()
  })

  it('lifts names, and the paper below them', () => {
    const {meta, kept} = cleanText(page(title, 'By ANN MARSH and R. Okafor', 'The Harbour Post', ...prose))
    expect(meta).toMatchObject({authors: ['Ann Marsh', 'R. Okafor'], publisher: 'The Harbour Post'})
    expect(kept).toEqual(prose)
  })

  it('lifts lead tag and end mark into metadata', () => {
    const [first, second, third, last] = prose
    const {meta, kept, removed} = cleanText(
      page(title, `HARBOUR (HNS) — ${first}`, second ?? '', third ?? '', `${last} — HNA/HNS`),
    )
    expect(meta).toMatchObject({place: 'Harbour', publisher: 'HNS'})
    expect(kept).toEqual(prose)
    expect(removed).toEqual([
      `lift-title: ${title}`,
      'lift-lead-tag: HARBOUR (HNS) —',
      'lift-end-mark: — HNA/HNS',
    ])
  })

  it('takes the place of a speech from the line above the time of day', () => {
    const {meta, kept} = cleanText(page(title, 'South Quay', '10:27 A.M. EDT', ...prose, '10:41 A.M. EDT'))
    expect(meta.place).toBe('South Quay')
    expect(kept).toEqual(prose)
  })

  it('keeps captions apart and drops what stands for a picture', () => {
    const {article, kept} = cleanText(
      page(title, `${title} - ảnh 1`, 'The channel at dawn. (Photo: HNS)', ...prose),
    )
    expect(article.captions).toEqual([{text: 'The channel at dawn. (Photo: HNS)', line: 5}])
    expect(kept).toEqual(prose)
  })

  it('makes a title of the first sentence where there is none', () => {
    const {meta, said} = cleanText(page(...prose))
    expect(meta).toMatchObject({
      title: 'The harbour board met on Tuesday to hear what the dredging of…',
      titleMade: true,
    })
    expect(said).toContain('meta-title-made')
  })

  it('lets the editor have the last word', () => {
    const {meta, said} = cleanText(` date 2025-01-30 ${page(...prose)}`, 'text', {
      title: 'Dredging',
      published: '2025-02-01',
      exclude: true,
    })
    expect(meta).toMatchObject({title: 'Dredging', titleMade: false, published: '2025-02-01'})
    expect(meta).not.toHaveProperty('exclude')
    expect(said).toEqual([])
  })
})

describe('a chronology', () => {
  const [first = '', second = '', third = '', fourth = ''] = prose

  it('keeps its dates as headings and takes none of them for that of the article', () => {
    const dates = ['30 January 1950', '4 May 1961', '2 June 1975']
    const [one = '', two = '', three = ''] = dates
    const {article, meta, kept} = cleanText(page(title, one, first, two, second, three, third, fourth))
    expect(kept).toEqual([one, first, two, second, three, third, fourth])
    expect(article.body.children.filter(({type}) => type === 'heading')).toHaveLength(3)
    expect(meta.published).toBeUndefined()
  })

  it('keeps dates that a page marks as headings', () => {
    const {meta, kept} = cleanText(page(`# ${title}`, '## 30 January 1950', ...prose), 'markdown')
    expect(kept).toEqual(['30 January 1950', ...prose])
    expect(meta.published).toBeUndefined()
  })

  it('still gives its times of day and the day of publication away', () => {
    const {meta, kept} = cleanText(page(title, '4 May 2025', first, '3:55 P.M. EDT', second, third, fourth))
    expect(kept).toEqual(prose)
    expect(meta.published).toBe('2025-05-04')
  })
})

describe('words beside a break', () => {
  it('cuts the lead tag and no letter more', () => {
    const html = `<article><h1>${title}</h1><p><strong>HANOI</strong><br>(VNA) – ${prose[0]}</p>${prose
      .slice(1)
      .map((line) => `<p>${line}</p>`)
      .join('')}</article>`
    expect(cleanText(html, 'html').kept).toEqual(prose)
  })

  it('cuts the end mark and no full stop with it', () => {
    const text = page(`# ${title}`, ...prose.slice(0, -1), `${prose.at(-1)}  \n— VNS`)
    const {article, kept} = cleanText(text, 'markdown')
    expect(kept).toEqual(prose)
    expect(JSON.stringify(article.body)).not.toContain('"break"')
  })
})

it('keeps sentences between noise and the first long paragraph of Markdown and of a page', () => {
  const short = 'The mayor was there, and so was the whole town.'
  const lines = ['Share this', short, `${prose[0]} ${prose[1]}`, ...prose.slice(2)]
  const html = `<article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`
  expect(cleanText(page(`# ${title}`, ...lines), 'markdown').kept).toEqual(lines.slice(1))
  expect(cleanText(html, 'html').kept).toEqual(lines.slice(1))
})

it('stops no made title at an abbreviation', () => {
  const first = 'Gen. Tran said the quay is ready. The ferry will run again before the winter storms set in.'
  expect(cleanText(page(first, ...prose)).meta.title).toBe('Gen. Tran said the quay is ready')
})

describe('what is said twice', () => {
  it('prints a title once', () => {
    const {kept, meta, removed} = cleanText(page(title, title, ...prose))
    expect(meta.title).toBe(title)
    expect(kept).toEqual(prose)
    expect(removed).toEqual([`drop-repeats: ${title}`, `lift-title: ${title}`])
  })

  it('drops a standfirst that the article says word for word, and keeps one that says more', () => {
    const same = 'The work would begin in spring and last for two years at the least.'
    const more = 'The channel is to be twelve metres deep, and no ferry will run until it is.'
    expect(cleanText(page(title, same, ...prose)).kept).toEqual(prose)
    expect(cleanText(page(title, more, ...prose)).kept).toEqual([more, ...prose])
  })

  it('drops a paragraph that stands there twice, but lets a speaker give thanks twice', () => {
    const thanks = 'Thank you very much.'
    const {kept} = cleanText(page(title, thanks, ...prose, thanks, prose[0] ?? ''))
    expect(kept).toEqual([thanks, ...prose, thanks])
  })
})

describe('noise inside', () => {
  it('drops share bars, advertisements and teasers between paragraphs', () => {
    const [first = '', ...rest] = prose
    const {kept} = cleanText(
      page(title, first, 'Advertisement', 'Facebook Twitter Email', 'Also read: Ferry to be sold', ...rest),
    )
    expect(kept).toEqual(prose)
  })

  it('drops labels between title and text where the page has a menu, and keeps them where it has none', () => {
    const labels = ['Harbour Desk', 'XX-EU--Harbour-Dredging, 1st Ld-Writethru']
    expect(cleanText(page(...menu, title, ...labels, ...prose)).kept).toEqual(prose)
    expect(cleanText(page(title, ...labels, ...prose)).kept).toEqual([...labels, ...prose])
  })

  it('drops embedded posts with the line that leads in', () => {
    const post = [
      'See tweets :',
      'The board has voted for the plan of its engineer.',
      '— Harbour Port (@harbourport) May 4, 2025',
    ]
    const {kept} = cleanText(page(title, ...prose, ...post))
    expect(kept).toEqual(prose)
  })

  it('drops the note about the author and the formula of a signing', () => {
    const note = '(The writer is a former engineer of the port and can be reached at the harbour office.)'
    expect(cleanText(page(title, ...prose, note)).kept).toEqual(prose)
    const formula = 'IN WITNESS WHEREOF, I have set my hand this fourth day of May.'
    expect(cleanText(page(title, ...prose, formula, 'ANN MARSH.')).kept).toEqual(prose)
  })
})

describe('structure', () => {
  it('makes headings of short lines above a paragraph', () => {
    const [first = '', ...rest] = prose
    const {article} = cleanText(page(title, first, 'A deeper channel', ...rest))
    expect(article.body.children.map(({type}) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })

  it('gathers short points in a list and lets long ones stand alone', () => {
    const long = `• ${prose[0]} ${prose[1]}`
    const {article} = cleanText(
      page(
        title,
        ...prose,
        '• Cranes and quays for all',
        '• Ferries and boats for all',
        long,
        long.replace('board', 'council'),
      ),
    )
    const lists = article.body.children.filter((node) => node.type === 'list')
    expect(
      lists.map(({children, position}) => [children.length, position?.start.line, position?.end.line]),
    ).toEqual([
      [2, 11, 13],
      [1, 15, 15],
      [1, 17, 17],
    ])
  })

  it('joins lines that a program broke, with their place and a note', () => {
    const [first = '', ...rest] = prose
    const broken = first.replace(' of the northern', '\nof the northern')
    const {kept, article} = cleanText(`${title}\n\n${broken}\n\n${page(...rest)}`)
    expect(kept).toEqual(prose)
    expect(article.body.children[0]?.position).toMatchObject({start: {line: 3}, end: {line: 4}})
    expect(article.repairs.map(({rule, line}) => [rule, line])).toEqual([['join-lines', 4]])
  })
})

describe('the ledger', () => {
  it('leaves the article it is given as it was', () => {
    const article = readText(` date 2025-01-30 ${page(...menu, title, ...prose, 'Share this', 'Feedback')}`)
    const before = structuredClone(article)
    cleanArticle(article, new Report())
    expect(article).toEqual(before)
  })

  it('leaves no marks of its own on the tree', () => {
    const {article} = cleanText(page(...menu, title, 'By Ann Marsh', ...prose, 'Feedback'))
    expect(JSON.stringify(article.body)).not.toContain('"data"')
  })

  it('gives the same article again when cleaned twice', () => {
    const once = cleanText(page(...menu, title, ...prose, 'Feedback')).article
    expect(cleanArticle(once, new Report()).body).toEqual(once.body)
  })

  it('has rules with names', () => {
    expect(rules.map(({name}) => name)).toEqual([
      'mendWords',
      'liftStamp',
      'joinLines',
      'dropPosts',
      'markZones',
      'liftPlace',
      'liftDates',
      'liftBylines',
      'liftCaptions',
      'dropOutside',
      'dropNoise',
      'dropLabels',
      'dropAuthorNotes',
      'dropSignature',
      'liftLeadTag',
      'liftEndMark',
      'dropRepeats',
      'makeHeadings',
      'makeLists',
    ])
  })
})

it('takes no longer than the text is long', () => {
  const hostile = [
    `${'a '.repeat(50_000)}`,
    `${'A/ '.repeat(20_000)}`,
    `By ${'A '.repeat(20_000)}`,
    `(${'photo '.repeat(20_000)}`,
    `${'🔥'.repeat(20_000)}`,
    `${'-'.repeat(50_000)}`,
    `${'1 '.repeat(30_000)} 2025-01-3`,
    `${' '.repeat(40_000)}x${'\u00A0'.repeat(40_000)}x`,
    `${'A'.repeat(60)}:\n\n3:55 P.M. EDT`,
    Array.from({length: 5000}, (_, index) => `and so line ${index} of the harbour book goes on and on`).join(
      '\n',
    ),
    'The board met. (ABC)\n\n'.repeat(5000),
  ]
  const start = performance.now()
  for (const line of hostile) cleanText(page(title, line, ...prose))
  expect(performance.now() - start).toBeLessThan(4000)
})
