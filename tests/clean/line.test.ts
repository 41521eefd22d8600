import {expect, it} from 'vitest'
import {lineOf} from '../../src/clean/line.js'

it.each([
  ['The harbour board met on Tuesday to hear what the dredging will cost.', 'prose'],
  ['Thank you very much.', 'sentence'],
  ['Business Beat Talking Shop', 'short'],
  ['• Two cranes will be put up at the eastern quay', 'item'],
  ['1. The parties agreed to meet each spring', 'item'],
  ['January 30, 2025 - 17:30', 'date'],
  ['Nov. 20, 2019, 9:28 AM UTC', 'date'],
  ['First Published: Tuesday, November 19, 2019 08:38 AM', 'date'],
  ['Updated: 19 November 2019, 09:01 AM', 'date'],
  ['2025-05-17 09:30 GMT+7', 'date'],
  ['3:55 P.M. EDT', 'date'],
  ['On January 30, 2025 the treaty was signed.', 'sentence'],
  ['By ANN MARSH and R. Okafor', 'byline'],
  ['By Harbourwire', 'byline'],
  ['Written by: Ann van Marsh', 'byline'],
  ['Port Harbour, Harbour News Bureau | Updated : 19 November 2019, 09:01 AM', 'byline'],
  ['By the end of the year', 'short'],
  ['By Monday all ships had left the harbour and the cranes stood still again.', 'prose'],
  ['The new crane at the quay. (Photo: HNS)', 'caption'],
  ['The new crane at the quay (photo: HNS)', 'caption'],
  ['The new crane at the quay. — HNA/HNS Photo', 'caption'],
  ['The new crane at the quay.Ann Marsh / Harbourwire file', 'caption'],
  ['Photo: Ann Marsh', 'caption'],
  ['HTV, HARBOUR PRESS', 'caption'],
  ['A new crane  - ảnh 1', 'caption'],
  ['(The photo of the quay won a prize that year, as he told us with some pride in his voice.)', 'prose'],
  ['Feedback', 'noise'],
])('sees in `%s` a line of kind %s', (value, kind) => {
  expect(lineOf({type: 'paragraph', children: [{type: 'text', value}]}).kind).toBe(kind)
})
