/**
 * How far partners have come on the journeys of the program: what each has reached and when, whom
 * that was told, and when time has something to tell next. What a milestone asks for, and what
 * comes after what, the program decides; here it is kept, and everything is told once.
 *
 * <p>No text that people read may be written here, and no condition.
 */
@NullMarked
package io.entente.partners.journeys;

import org.jspecify.annotations.NullMarked;
