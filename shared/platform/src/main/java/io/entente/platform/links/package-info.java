/**
 * Links that open an operation for whoever has them: what they name is signed with a secret of the
 * tenant, so that nobody can make one or change one. A link says the tenant, what it is for and
 * what it is about; it is no sign-in, and opens nothing but the operations that the contract
 * declares for it:
 *
 * <pre>{@code
 * /v1/subscriptions/{linkToken}:       # the link is in the path
 *   get:
 *     x-entente-access:
 *       roles: []                       # nobody's, signed in or not
 *       scope: subscriptions:read
 *       link:
 *         for: unsubscribe              # what Links.token(purpose, about, lasting) was told
 *         reaches: ['PEOPLE#{0}']       # all that its credentials reach; {0}: the first of "about"
 *         cookie: entente-buyer         # in which the link stands; else it is in the path
 *         page: /unsubscribe            # where a browser is led that comes to read; or none
 * }</pre>
 *
 * <p>The operation finds its {@link io.entente.platform.caller.Caller.Visitor} bound, with the ids
 * that the link is about. It must bear being done twice, or know by itself what was used.
 *
 * <p>Nothing that only one context knows may enter, and no personal data may stand in a link but
 * ids: links end up in logs of others.
 */
@NullMarked
package io.entente.platform.links;

import org.jspecify.annotations.NullMarked;
