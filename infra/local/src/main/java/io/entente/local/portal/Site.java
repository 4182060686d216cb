package io.entente.local.portal;

import org.jspecify.annotations.Nullable;

/**
 * Whose portal it is, as the portal reads it from {@code /config.json}.
 *
 * @param name the vendor's, as its partners know it
 * @param issuer where they sign in
 * @param clientId what the portal is to the issuer
 * @param colour the vendor's, as #rrggbb
 * @param logo path of an image of this host
 */
public record Site(
    String name, String issuer, String clientId, String colour, @Nullable String logo) {}
