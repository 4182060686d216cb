/**
 * How a partner comes from the beginning to its first business: milestones with conditions, what
 * comes after what, who has to do it and until when. Pure: what is known of a partner, and what it
 * has reached, come from outside; where that brings it is decided here.
 *
 * <p>No table, no clock and no mail may enter.
 */
@NullMarked
package io.entente.program.journeys;

import org.jspecify.annotations.NullMarked;
