import {expect, it} from 'vitest'
import {familyOf} from '../../src/clean/noise.js'

it.each([
  ['Share this —', 'drop-share-links'],
  ['Facebook Twitter Email', 'drop-share-links'],
  ['Like us on Facebook', 'drop-share-links'],
  ['More on this story', 'drop-see-also'],
  ['View all posts', 'drop-see-also'],
  ['View all (4)', 'drop-see-also'],
  ['Feedback', 'drop-see-also'],
  ['Others', 'drop-see-also'],
  ['About author', 'drop-see-also'],
  ['Also read: Harbour board puts off its vote', 'drop-see-also'],
  ['Board puts off vote - Read More »»', 'drop-see-also'],
  ['0 Post Comment (+)', 'drop-comment-form'],
  ['Your email address will not be published. Required fields are marked *', 'drop-comment-form'],
  ['Click here to subscribe to The Harbour Post Newsletter', 'drop-newsletter'],
  ['Join 513 other subscribers', 'drop-newsletter'],
  ['Story continues below advertisement', 'drop-advertisement'],
  ['Advert', 'drop-advertisement'],
  ['Click to share on Facebook (Opens in new window)', 'drop-share-links'],
  ['More great Harbour Post stories', 'drop-see-also'],
  ['Tags: harbour, dredging, cranes', 'drop-tags'],
  ['Follow the Post on Facebook, Instagram and YouTube.', 'drop-newsletter'],
  ['By signing up, you agree to our Privacy Policy and that we write to you.', 'drop-consent'],
  ['No spam, we promise. You can unsubscribe at any time.', 'drop-consent'],
  ['About Harbour Cranes', 'drop-about'],
  ['Image 1 of 8', 'drop-counter'],
  ['This document is subject to copyright.', 'drop-copyright'],
  ['This website uses cookies to improve your experience.', 'drop-cookie-notice'],
  ['Copyright The Harbour Post', 'drop-copyright'],
  ['Copyright 2025 Harbour Post, which sells it.', 'drop-copyright'],
  ['All rights reserved', 'drop-copyright'],
  ['© 2025 Harbour Post. All rights reserved.', 'drop-copyright'],
  ['E-paper', 'drop-site-links'],
  ['Skip to main content', 'drop-site-links'],
  ['1,204 views', 'drop-counter'],
  ['5 min read', 'drop-counter'],
  ['___', 'drop-marks'],
])('takes `%s` for %s', (line, rule) => {
  expect(familyOf(line)?.rule).toBe(rule)
})

it.each([
  'The bakery sells cookies on the quay, and the use of butter is its secret.',
  'Subscribe to no opinion that you have not tested, she told the class.',
  'He asked them to share the costs.',
  'Comments by the board came late.',
  'Thank you very much.',
  'The copyright of the chart lies with the harbour office, which sells it for 12 crowns a sheet.',
  'Home Secretary Ann Marsh',
  'Related work began in 2019 under the same contract.',
  'The bank says in its privacy policy that you agree to share what you buy with others.',
  'About 40 ships were waiting',
  'Copyright law must change before the treaty can be signed, the minister told the house on Monday.',
  'The deed says that all rights reserved to the town stay with it until the lease has run out.',
  'Join us, the mayor told the subscribers of the fund, and the quay will be built by spring.',
  'The new law on cookies lets people accept or refuse what a website keeps about them.',
])('leaves `%s` alone', (line) => {
  expect(familyOf(line)).toBeUndefined()
})
