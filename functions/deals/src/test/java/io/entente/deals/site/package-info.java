/** Websites as companies write them, and as attackers would. */
@NullMarked
package io.entente.deals.site;

import org.jspecify.annotations.NullMarked;
