/**
 * What a partner's people are certified for: who granted it, what proves it, and until when. A
 * person holds it and takes it along to another partner; a partner has none of its own. Nobody
 * certifies himself: what a partner submits is evidence, and the vendor decides on it.
 *
 * <p>What certificates count for may not enter: tiers ask how many people hold them.
 */
@NullMarked
package io.entente.partners.certifications;

import org.jspecify.annotations.NullMarked;
