/**
 * What the program says of private offers at a marketplace: what they are filled with, and when a
 * second person has to release them. What a marketplace itself asks for may not enter.
 */
@NullMarked
package io.entente.program.offers;

import org.jspecify.annotations.NullMarked;
