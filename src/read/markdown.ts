import type {Heading, Root, RootContent} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Report} from '../diagnostic.js'
import type {MetaOverrides, Source} from '../model.js'
import {textOf} from '../text/text-of.js'
import {countWords} from '../text/words.js'
import {parseYaml} from '../text/yaml.js'
import {resolveMarkdown} from './markdown-blocks.js'
import {metaOverridesSchema} from './meta-overrides.js'
import type {Parsed} from './parsed.js'
import {tidyBlocks} from './tidy-blocks.js'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml'])

/** Parse Markdown. Its front matter says what the editor knows; its first heading of depth 1 is the title. */
export function parseMarkdown({text, path}: Source, report: Report): Parsed {
  const read: Root = parser.parse(text)
  const overrides = readFrontMatter(read, path, report)
  const {tree, captions, removed} = resolveMarkdown(read)
  const heading = tree.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1)
  const isBody = (node: RootContent) => node !== heading && node.type !== 'yaml'
  return {
    body: tidyBlocks({...tree, children: tree.children.filter(isBody)}),
    meta: heading ? {title: textOf(heading)} : {},
    captions,
    removed,
    overrides,
    wordsRead: countWords(textOf({...read, children: read.children.filter(({type}) => type !== 'yaml')})),
  }
}

function readFrontMatter(tree: Root, path: string, report: Report): MetaOverrides {
  const [first] = tree.children
  if (first?.type !== 'yaml') return {}
  // The line of dashes above it becomes a blank one, so that places are those of the file.
  return parseYaml(`\n${first.value}`, path, metaOverridesSchema, report).value ?? {}
}
