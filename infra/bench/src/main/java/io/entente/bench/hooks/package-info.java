/**
 * How fast events reach the endpoints of others: the dispatcher alone, and the whole path from the
 * commit to the receiver, which is a process of its own, on the parts of the local program. Only
 * what prints figures may enter.
 */
@NullMarked
package io.entente.bench.hooks;

import org.jspecify.annotations.NullMarked;
