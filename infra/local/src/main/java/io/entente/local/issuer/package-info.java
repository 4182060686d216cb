/**
 * An OpenID Connect issuer to sign in with: one for each tenant, one for operators.
 *
 * <p>No token may be verified here; that is the authorizer's, as everywhere.
 */
@NullMarked
package io.entente.local.issuer;

import org.jspecify.annotations.NullMarked;
