package io.entente.crm.port;

import java.time.Instant;

/**
 * Where a part of what changed begins.
 *
 * @param since by the CRM's own clock
 * @param afterId in the order of ids; empty for the beginning
 * @param most records
 */
public record Mark(Instant since, String afterId, int most) {}
