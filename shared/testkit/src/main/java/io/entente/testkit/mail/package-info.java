/**
 * A mail server that keeps what it is sent: what tests count, and what the local program shows.
 *
 * <p>No mail goes any further, and no decision about a mail may enter.
 */
@NullMarked
package io.entente.testkit.mail;

import org.jspecify.annotations.NullMarked;
