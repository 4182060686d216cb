/**
 * A real run: accounts are imported and deals registered through HTTP, as a client would, and what
 * became of them is counted.
 *
 * <p>Nothing but the HTTP interface may be used here.
 */
@NullMarked
package io.entente.local.replay;

import org.jspecify.annotations.NullMarked;
