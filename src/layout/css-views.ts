/** What the templates of style sheets can see: values of CSS, nothing for the page to show. */

/** Faces of type, for the style sheet that loads them. */
export interface FontsView {
  faces: FaceView[]
}

/** One file of one face. */
export interface FaceView {
  family: string
  style: string
  weight: string
  /** Address relative to the style sheet. */
  href: string
  /** Characters it is for (example: `'U+0000-00FF,U+0131'`). */
  range: string
}

/** What an edition chose of its style. All are CSS colours. */
export interface LooksView {
  accent: string
  /** Colour of letters on the accent. */
  onAccent: string
  /** The accent if letters in it can be read on white, else a dark grey. */
  accentInk: string
}

/** Paper and running heads. Lengths are in millimetres; heads are escaped for CSS strings. */
export interface PagesView {
  widthMm: number
  heightMm: number
  topMm: number
  bottomMm: number
  innerMm: number
  outerMm: number
  /** The book's own head, beside that of each part. */
  head: string
  parts: RunningPartView[]
}

/** A part of the book with running heads of its own. */
export interface RunningPartView {
  /** Name of its pages, and class of what is on them (example: `'running-1'`). */
  page: string
  head: string
  /** Whether it stands before the body, where numbers are roman. */
  isFront: boolean
}
