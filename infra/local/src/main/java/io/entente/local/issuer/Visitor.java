package io.entente.local.issuer;

/**
 * Somebody whom the sign-in page offers.
 *
 * @param name as it stands on the page
 */
public record Visitor(String name, Issuer.Person person) {}
