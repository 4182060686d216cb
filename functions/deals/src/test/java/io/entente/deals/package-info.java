/** Deals under test: the whole context on a storage of its own, called as Lambda calls it. */
@NullMarked
package io.entente.deals;

import org.jspecify.annotations.NullMarked;
