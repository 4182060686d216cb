package io.entente.partners;

/** Which certificate of which of a partner's people is meant. */
record CertificationPath(String partnerId, String userId, String certification) {}
