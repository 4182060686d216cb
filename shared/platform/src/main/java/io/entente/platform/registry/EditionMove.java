package io.entente.platform.registry;

import io.entente.kernel.TenantId;
import java.time.Instant;

/**
 * A tenant on its way from one edition to another: noted before anything is moved, and gone when
 * all is. Whoever finds it takes it up where it stopped.
 */
public record EditionMove(TenantId tenant, String from, String to, Instant begunAt) {}
