/**
 * What a partner's deals have come to, quarter by quarter, as their events told it: a projection
 * that can be read at once. Events may come late, twice and in any order; the same events come to
 * the same numbers.
 *
 * <p>No deal's content may enter: no customer, no amount.
 */
@NullMarked
package io.entente.partners.performance;

import org.jspecify.annotations.NullMarked;
