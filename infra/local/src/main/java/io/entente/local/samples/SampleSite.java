package io.entente.local.samples;

import org.jspecify.annotations.Nullable;

/** How a sample tenant's portal looks. */
public record SampleSite(String name, String colour, @Nullable String logo) {}
