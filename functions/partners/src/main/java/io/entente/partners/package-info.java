/**
 * Partners: who sells for the vendor, and where each stands. For now they are put here by the
 * vendor; applications, onboarding journeys and certifications come to stand beside this. Every
 * change writes the partner's published standing in the same transaction, which is all that other
 * contexts may know of it. A partner's people are published as well, for whoever has something to
 * tell them; its own administrators look after them.
 *
 * <p>No deal and no tier's rule may enter.
 */
@NullMarked
package io.entente.partners;

import org.jspecify.annotations.NullMarked;
