/** Phrases of sites, as they stand on lines of their own: small letters, figures and spaces only. */

/** Networks and other ways to pass an article on. */
export const networks =
  phrases(`facebook, twitter, x, whatsapp, telegram, linkedin, reddit, pinterest, pocket, flipboard,
  tumblr, youtube, instagram, tiktok, messenger, viber, zalo, line, wechat, weibo, threads, bluesky, mastodon, google,
  plus, email, mail, sms, print, rss, feed, copy, link, url`)

/** Words that stand beside them. */
export const shareWords = phrases(
  'share, this, on, via, tweet, like, loading, follow, us, story, article, to, with, and, by, e, a, the, save',
)

/** Links of a site to itself. */
export const siteLinks =
  phrases(`about us, contact, contact us, careers, career, privacy, privacy policy, cookie policy,
  terms of use, term of use, terms of service, terms and conditions, terms conditions, site map, sitemap, faq, faqs,
  advertise, advertise with us, advertising, adchoices, ad choices, complaint redressal, accessibility, imprint,
  e paper, epaper, e edition, digital edition, search, main menu, menu, sections, log in, login, sign in, sign out,
  register, my account, subscriptions, skip to content, skip to main content, skip to navigation, back to top,
  toggle navigation, you are at, you are here, live tv, rss feed, site index, manage preferences, powered by,
  designed by, enlarge, close, open menu, close menu, next article, previous article, next post, previous post,
  edit, print this page, page not found, font size, listen to this article, text size, download app, get the app`)

/** Headings over links to other articles. */
export const endHeadings =
  phrases(`related, related articles, related stories, related news, related posts, related topics,
  related tags, related content, related links, more on this story, more on this, more stories, more news,
  more in this section, more headlines, read more, read more news, see also, also read, read also, see more,
  you may also like, you might also like, you may be interested in, recommended, recommended for you,
  recommended articles, recommended reading, trending, trending now, trending stories, most read, most popular,
  most viewed, popular posts, popular stories, recent posts, recent articles, recent comments, latest news,
  latest stories, latest articles, latest posts, top stories, top news, other news, others, tags, editors picks,
  editor s picks, what to read next, don t miss, dont miss, up next, in case you missed it, photo gallery,
  view all, view all posts, view more, load more, show more, about author, about the author, feedback,
  people in the story, places in this story, organizations in this story, in this article, share your thoughts,
  from our partners, around the web, popular, want more stories like this, tell us what you think, what do you think,
  like this story share it with a friend, sponsored links, from around the web, hot topics, further reading, similar articles`)

/** Parts of a form for comments. */
export const commentForms =
  phrases(`comment, comments, comments comments, no comments, leave a comment, leave a reply,
  post a comment, post comment, add a comment, add comment, write a comment, your comment, cancel reply, view comments,
  show comments, join the conversation, join the discussion, sort by, email address, your name, your email address,
  send to email address, cancel, your email, name, website, submit, submit comment, login to comment,
  email check failed please try again, post was not sent check your email addresses,
  sorry your blog cannot share posts by email, comments are closed, log in to reply, d bloggers like this, share your thoughts cancel reply, report abuse`)

/** Offers of a newsletter or a subscription. */
export const newsletters =
  phrases(`subscribe, subscribe now, subscribe today, sign up, sign up now, newsletter, newsletters,
  breaking news emails, email updates, email required, zip code, thanks for signing up, sign me up, see all newsletters, breaking news alerts, daily newsletter, become a member, support us, donate`)

/** Labels of advertisements and pictures. */
export const adverts =
  phrases(`advertisement, advertisements, ad, ads, sponsored, sponsored content, promoted, paid content,
  promoted content, story continues below, story continues below advertisement, article continues below,
  article continues below advertisement, article continues after ad, scroll to continue, scroll down to continue,
  continue reading, advertisement continue reading below, remove ads, this is an ad, advert, adverts, back to gallery, caption, image, this slideshow requires javascript, loading content, loading, skip ad, continue reading below`)

function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((phrase) => phrase.replace(/\s+/gu, ' ').trim()))
}
