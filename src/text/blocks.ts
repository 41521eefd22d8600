/** What reading tells cleaning about blocks of a tree. Gone again once an article is clean. */

declare module 'mdast' {
  interface Data {
    /** The line before it in the source was blank, or there was none. */
    blankBefore?: boolean | undefined
    /** Every paragraph is one line of plain text, and nothing says which lines are the article. */
    flat?: boolean | undefined
  }
}

export {}
