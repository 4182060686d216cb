/**
 * Events out: who wants to hear of what, and how it gets there. An event that the catalogue lets
 * somebody subscribe to is posted to each endpoint that may and wants to hear of it: the vendor's
 * own endpoints, and a partner's for that partner's deals. The body is the event as the catalogue
 * shows it, read from the event item at each attempt, so that what was erased is never sent again.
 *
 * <p>An endpoint that is well is sent to at once. What is for one that fails or is slow waits in a
 * backlog of that endpoint, which is sent from another queue, so that it holds nobody else up: one
 * wake-up for all of it, one attempt at a time while nothing but failures comes of it, and each
 * delivery along a ladder of pauses until it is given up. What was sent is kept for 30 days,
 * without the body. An endpoint with a limit takes what is more in later minutes.
 *
 * <p>Who cannot be posted to reads the same events from a feed, whose places are given when they
 * are told. What any context's consumer gave up is kept here as dead letters, to be told once more
 * or let go.
 *
 * <p>Events in: somebody whom the tenant named posts by a link that the service signed, and signs
 * what it posts. That is kept as it came, read afterwards and told as an event of our own; a
 * mailbox that does not take mail is marked, so that nobody writes to it any more.
 *
 * <p>Nothing of a deal, a partner or a program may enter: what an event says is its own context's.
 */
@NullMarked
package io.entente.webhooks;

import org.jspecify.annotations.NullMarked;
