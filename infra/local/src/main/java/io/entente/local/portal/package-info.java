/**
 * The web portal on a laptop: its files, as they are in its jar, and whose portal it is by the host
 * that is asked ({@code aurora.localhost} is aurora's). The headers are those that it has behind
 * CloudFront.
 *
 * <p>No operation may be answered here; the portal asks the gateway as every client does.
 */
@NullMarked
package io.entente.local.portal;

import org.jspecify.annotations.NullMarked;
