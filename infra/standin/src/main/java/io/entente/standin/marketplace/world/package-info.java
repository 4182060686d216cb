/**
 * What exists: sellers, products, offers, change sets, purchase agreements, licenses, tokens, and
 * the events that tell of them.
 *
 * <p>No HTTP may enter, and no rule: what is stored has been let in.
 */
@NullMarked
package io.entente.standin.marketplace.world;

import org.jspecify.annotations.NullMarked;
