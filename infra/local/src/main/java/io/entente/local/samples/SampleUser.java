package io.entente.local.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in at a sample tenant.
 *
 * @param partnerId whose, where it is a partner's person
 * @param language in which that person is written to, if not in English
 */
public record SampleUser(
    String user,
    String name,
    List<String> roles,
    @Nullable String partnerId,
    @Nullable String language) {}
