/** What a browser is asked to do. */
import type {Asset} from '../../model.js'

/** A document and the files it refers to. All of it is served from memory. */
export interface Sheet {
  /** From doctype to end tag, as HTML. */
  markup: string
  /** By address relative to the document. */
  assets: readonly Asset[]
}

/** A document to print as PDF. Its style sheets decide on paper and margins. */
export interface PrintJob extends Sheet {
  /** Only to learn what is on which page: nothing is to be seen, and nothing tagged. Takes half the time. */
  draft: boolean
}

/** A document to take a picture of. */
export interface PictureJob extends Sheet {
  /** In CSS pixels. */
  width: number
  /** In CSS pixels. */
  height: number
  /** Pixels of the picture to one CSS pixel (example: `2`). */
  scale: number
}
