/**
 * Partners: who sells for the vendor, and where each stands. They are put here by the vendor, or
 * apply to it, for which there is a package beside this. Every change writes the partner's
 * published standing in the same transaction, which is all that other contexts may know of it. A
 * partner's people are published as well, for whoever has something to tell them; its own
 * administrators look after them. One of these signs the agreement that the program has, and the
 * partner is open to deals in the same transaction. A partner's tier moves with what is known of
 * it: what the program asks for is decided in {@code shared/program}; here stand the facts, every
 * evaluation with its inputs, and what follows from it.
 *
 * <p>No deal's life and no tier's rule may enter.
 */
@NullMarked
package io.entente.partners;

import org.jspecify.annotations.NullMarked;
