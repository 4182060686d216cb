/**
 * Which company is meant. A partner types a customer in one of many spellings; {@link
 * io.entente.matching.IdentityKeys} turns what was typed into a few exact keys (registry id,
 * normalized legal name with its country, registrable web domain), and {@link
 * io.entente.matching.KeyMatch} says what it means when those keys are already known: the same
 * company, perhaps the same, or nobody.
 *
 * <p>Everything here is a pure function of its arguments and of three data files beside the classes
 * (legal forms, shared domains, registry labels). A change of a rule or a file changes keys that
 * are already stored: raise {@link io.entente.matching.IdentityKeys#VERSION} with it.
 *
 * <p>May not enter: storage, AWS, Spring, JSON, the clock, and any word on what a match means for a
 * deal; that is the program's business. Beyond the JDK and the kernel only Guava, for its copy of
 * the public suffix list.
 */
@NullMarked
package io.entente.matching;

import org.jspecify.annotations.NullMarked;
