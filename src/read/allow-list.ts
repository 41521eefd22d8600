import {defaultSchema, type Options} from 'rehype-sanitize'

/** Elements and addresses that may come from a page: text, lists, tables, quotations, links. No pictures. */
export const allowList: Options = {
  ...defaultSchema,
  tagNames: (
    'a b strong i em s del code pre br hr p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote cite q sub sup ' +
    'table thead tbody tfoot tr th td div section article span'
  ).split(' '),
  attributes: {a: ['href'], ol: ['start'], td: ['colSpan', 'rowSpan'], th: ['colSpan', 'rowSpan']},
  protocols: {href: ['http', 'https', 'mailto']},
  strip: ['script', 'style', 'template', 'title', 'noscript', 'textarea'],
  clobber: [],
  clobberPrefix: '',
}
