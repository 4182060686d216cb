package io.entente.local.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in at a sample tenant. */
public record SampleUser(
    String user, String name, List<String> roles, @Nullable String partnerId) {}
