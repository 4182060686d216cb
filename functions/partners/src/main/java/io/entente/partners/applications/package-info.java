/**
 * How companies become partners: by a link that the vendor publishes, anybody can apply; the
 * program's rules look at it, and a person where they leave it open. Whoever applies is told that
 * it was kept and nothing more, so that nobody finds out here who is a partner. What is approved is
 * a partner in the same change, with its agreement still to be signed.
 *
 * <p>No word of what happens to a partner afterwards may enter, and no address of a person may
 * stand in an event.
 */
@NullMarked
package io.entente.partners.applications;

import org.jspecify.annotations.NullMarked;
