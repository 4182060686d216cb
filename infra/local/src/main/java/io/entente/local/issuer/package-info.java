/**
 * An OpenID Connect issuer to sign in with: one for each tenant, one for operators. An application
 * signs a sample user in by authorization code with PKCE, on a page that asks who one is; programs
 * and the command line are given tokens without it.
 *
 * <p>No token may be verified here; that is the authorizer's, as everywhere.
 */
@NullMarked
package io.entente.local.issuer;

import org.jspecify.annotations.NullMarked;
