/**
 * What conditions can see, as records of whole numbers, texts, truths and lists: a condition names
 * their components ({@code deal.valueMinor}), and one that does not exist is refused when the
 * program is published. All of it is about this deal, this partner and this customer; no other
 * partner's identity and no record of the CRM has a place here, so no text can give one away.
 *
 * <p>An absent text is empty, never null. Components are only ever added: what was stored must be
 * readable for as long as a decision can be replayed.
 */
@NullMarked
package io.entente.program.facts;

import org.jspecify.annotations.NullMarked;
