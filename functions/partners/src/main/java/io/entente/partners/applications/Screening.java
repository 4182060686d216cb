package io.entente.partners.applications;

import io.entente.program.recruiting.Screened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an application once the rules have looked.
 *
 * @param similar partners that are the same company or like it, the likeliest first
 * @param channelManager a user, or a role
 */
record Screening(Screened screened, List<String> similar, @Nullable String channelManager) {}
