import type {ArticleMeta} from '../model.js'
import {uncapitalise} from '../text/casing.js'
import type {FoundDate} from '../text/dates.js'

/** What a line or a sign of the text says of the article. */
export interface Said {
  publisher?: string
  place?: string
  date?: FoundDate
}

/** Keep what was said where nothing better is known. Places in capitals are put in small letters. */
export function learn(meta: ArticleMeta, {publisher, place, date}: Said): void {
  if (publisher) meta.publisher ??= publisher
  if (place) meta.place ??= uncapitalise(place)
  if (date) meta.published ??= date.date
}
