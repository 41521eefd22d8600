import type {Root} from 'mdast'
import {type Plugin, unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {Report} from '../diagnostic.js'
import type {Article, ArticleMeta, MetaOverrides} from '../model.js'
import {textOf} from '../text/text-of.js'
import {countWords} from '../text/words.js'
import {dropAuthorNotes, dropLabels, dropNoise, dropOutside, dropSignature} from './drop-lines.js'
import {dropPosts} from './drop-posts.js'
import {dropRepeats} from './drop-repeats.js'
import {joinLines} from './join-lines.js'
import {liftBylines, liftCaptions, liftDates, liftPlace} from './lift-lines.js'
import {liftStamp} from './lift-stamp.js'
import {liftEndMark, liftLeadTag} from './lift-tags.js'
import {madeTitle} from './made-title.js'
import {mendWords} from './mend-words.js'
import {makeHeadings, makeLists} from './structure.js'
import {markZones} from './zones.js'

/**
 * All rules, in their order:
 *
 * - words are whole before anything is matched against them;
 * - the stamp goes before lines are judged, as it makes a menu word look like a sentence;
 * - lines are joined before runs of paragraphs are sought;
 * - embedded posts go before, as they look like paragraphs;
 * - zones are marked while menus and end marks still stand, as they tell where the article is;
 * - places are lifted before dates, as a time of day tells them;
 * - dates, bylines and captions are lifted before all else outside the article is dropped with its neighbours;
 * - the lead tag is read before the end mark, so that its agency counts where both name one;
 * - the lead tag goes before repeats are sought, as the words after it may be those of the standfirst;
 * - headings and lists are made last, of what is left.
 */
export const rules: readonly Plugin<[], Root>[] = [
  mendWords,
  liftStamp,
  joinLines,
  dropPosts,
  markZones,
  liftPlace,
  liftDates,
  liftBylines,
  liftCaptions,
  dropOutside,
  dropNoise,
  dropLabels,
  dropAuthorNotes,
  dropSignature,
  liftLeadTag,
  liftEndMark,
  dropRepeats,
  makeHeadings,
  makeLists,
]

/** Share of a flat scrape's words below which a person should look whether the article is all there. */
const littleKept = 1 / 3

/** Take out of an article what is not its text, and write down what went. The article given stays as it was. */
export function cleanArticle(article: Article, report: Report): Article {
  const body = structuredClone(article.body)
  const isFlat = body.data?.flat === true
  const file = new VFile({path: article.source})
  file.data.meta = {...article.meta, authors: [...article.meta.authors]}
  file.data.captions = [...article.captions]
  file.data.removed = [...article.removed]
  file.data.repairs = [...article.repairs]

  unified()
    .use([...rules])
    .runSync(body, file)
  forgetMarks(body)
  report.addMessages(file)

  const meta = completeMeta(file.data.meta, body, article.overrides)
  reportMeta(article, meta, report)
  const kept = countWords(textOf(body))
  if (kept === 0 || (isFlat && kept < littleKept * article.wordsRead)) reportLittle(article, kept, report)
  const {captions, removed, repairs} = file.data
  return {...article, meta, body, captions, removed, repairs}
}

/** What reading told the rules, and the rules told each other, is nobody else's business. */
function forgetMarks(tree: Root): void {
  visit(tree, (node) => {
    delete node.data
  })
}

/** The editor's word last, so that it wins; a title made only when neither text nor editor has one. */
function completeMeta(found: ArticleMeta, body: Root, overrides: MetaOverrides): ArticleMeta {
  const meta = {...found, ...saidBy(overrides)}
  return meta.title === '' ? {...meta, title: madeTitle(body), titleMade: true} : meta
}

function saidBy({exclude: _, ...said}: MetaOverrides): Partial<ArticleMeta> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

function reportMeta({source}: Article, {title, titleMade, published}: ArticleMeta, report: Report): void {
  const hint = `Write it into \`${source.replace(/\.[^./]+$/u, '')}.meta.yaml\`.`
  const place = {file: source}
  if (titleMade)
    report.add('meta-title-made', `\`${source}\` has no title; made \`${title}\`.`, {place, hint})
  if (!published)
    report.add('meta-date-missing', `\`${source}\` does not say when it appeared.`, {place, hint})
}

function reportLittle({source, wordsRead}: Article, kept: number, report: Report): void {
  const percent = wordsRead > 0 ? Math.round((100 * kept) / wordsRead) : 0
  report.add('source-little-kept', `Kept ${percent} % of \`${source}\`, unusually little.`, {
    place: {file: source},
    hint: 'Look at what was left out: `briefbook clean --explain FILE`.',
  })
}
