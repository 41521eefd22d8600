/** What each message means and what to do about it, for `docs/messages.md`. */
import type {Code} from '../diagnostic.js'

/** By code: what has happened, then what one can do, as short sentences. */
export const explanations: Record<Code, string> = {
  'folder-missing':
    'The folder that was named is not there, is a file, or may not be read. Give the folder that holds `edition.yaml`.',
  'folder-taken':
    '`briefbook init` found files it would have written over, and wrote nothing. Give the name of a new folder.',
  'config-missing': 'The folder has no `edition.yaml`. Make one, or begin with `briefbook init`.',
  'config-syntax':
    'A settings file, a `NAME.meta.yaml` or front matter is not YAML from the named line on. Look at indentation, quotes and colons there.',
  'config-value':
    'A setting is missing or has a value that is not allowed. The message says what is; `docs/edition.md` says more.',
  'config-unknown':
    'There is no setting of this name. Correct it as suggested, or take it out; all settings are in `docs/edition.md`.',
  'theme-unknown':
    'A chapter names a theme that neither the built-in themes nor those of the edition have. Correct the name, or define it in `themes.yaml`.',
  'epoch-ignored':
    'The variable `SOURCE_DATE_EPOCH` is not a number of seconds, so the date of the edition stands in for the time of the build. Correct or unset it.',
  'source-none': 'No file matches `sources`. Put articles into that folder, or correct the globs.',
  'source-unreadable':
    'A source cannot be used: it may not be read, is too large, is not text, or leads out of the edition folder. Mend it, or take it out of `sources`.',
  'source-empty': 'A source has no text. Scrape it again, or delete it.',
  'source-twice': 'Two sources are the same file, byte by byte. Take one away.',
  'source-encoding-guessed':
    'A source does not say in which encoding it is, so it was guessed. Look at its accents and quotation marks; if they are wrong, save it as UTF-8.',
  'source-mojibake':
    'A source has characters that were decoded wrongly before they came here, such as `â€™` for an apostrophe. Scrape it again, or correct it.',
  'source-control-characters':
    'A source has characters that cannot be printed. They are left out; look at the place.',
  'source-little-kept':
    'Cleaning kept unusually little of a source. Look at what went with `briefbook clean --explain FILE`: either the page was mostly furniture, or too much was cut.',
  'source-excluded':
    'A source is left out because its `NAME.meta.yaml` or front matter says `exclude: true`.',
  'source-ignored':
    'The folder `sources` has files of a kind that is not read, such as PDF. Save them as text, HTML or Markdown if they belong in the book.',
  'meta-orphan':
    'A `NAME.meta.yaml` stands beside no source of that name, so what it says is used nowhere. Correct its name, or delete it.',
  'meta-title-made':
    'A source has no title, so one was made from its first sentence, and is marked as made in the book. Give it one in `NAME.meta.yaml`.',
  'meta-date-missing':
    'A source does not say when it appeared, so it stands behind the dated ones. Give the date (`published`) in `NAME.meta.yaml`.',
  'plugin-message':
    'A step of reading or cleaning has something to say about a source. See the place it names.',
  'passage-other':
    'Some passages fit no chapter. The setting `other` says where they go; terms of their subject in `themes.yaml` would give them a chapter.',
  'chapter-empty':
    'No passage fits a chapter, so the book leaves it out. Take it out of `chapters`, or give its theme more terms.',
  'glyph-missing':
    'A character is in none of the typefaces of the book, so a reader may see a box in its place. Look at it in the PDF, or replace it in the source.',
  'template-field': 'A template asks for a field that it is not given. Correct its name in the template.',
  'template-syntax': 'A template is not well formed from the named line on. Correct it there.',
  'browser-missing':
    'There is no browser to print with, or the one that was named is none. Install Chrome or Chromium, or name one with `--browser` or `BRIEFBOOK_BROWSER`; `briefbook doctor` helps.',
  'browser-failed':
    'The browser did not start, broke down, or took too long. Try again; `briefbook doctor` shows which one is used and tries it.',
  'browser-sandbox':
    'The system does not let the browser use its sandbox, so it runs without. It has no network and runs no scripts either way.',
  'print-moved':
    'In the last print something stands on another page than the table of contents says, so no PDF is made. Please report it, with the edition if you may.',
  'output-unwritable':
    'A file of the book cannot be written. The last good edition is untouched. Choose another folder with `--out`, or see to disk and permissions.',
}
