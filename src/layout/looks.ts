/** How a book looks: what the `page` and `style` settings of an edition come to. */
import type {IsoInstant} from '../model.js'

/** Paper that can be printed on. */
export type PageSize = 'A4' | 'A5' | 'Letter'

/** White edges of a page, in millimetres. Inner is the side of the spine, so left and right pages mirror each other. */
export interface PageMargins {
  topMm: number
  bottomMm: number
  innerMm: number
  outerMm: number
}

/** Paper of the PDF. */
export interface PageOptions {
  size: PageSize
  margins: PageMargins
}

/** What an edition may choose of its style. */
export interface StyleOptions {
  /** Colour of the cover, of rules and of chapter numbers: six hex digits (example: `'#1f3a5f'`). */
  accent: string
}

/** All that `layOut` has to know besides the edition. */
export interface Looks {
  page: PageOptions
  style: StyleOptions
  /** Moment of the build, for metadata. Never printed. */
  builtAt: IsoInstant
}
