/**
 * The whole service in one process, on a laptop: the functions that Lambda runs, called with the
 * same JSON events, on a DynamoDB, queues and an issuer that need no account. {@code entente} is
 * its command line; each command is a class named after it.
 *
 * <p>Nothing here decides: no rule of a program and no operation may be written here, and no
 * function may find out that it runs here.
 */
@NullMarked
package io.entente.local;

import org.jspecify.annotations.NullMarked;
