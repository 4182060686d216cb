package io.entente.crm.port;

import java.time.Instant;

/**
 * A record that changed in the CRM.
 *
 * @param id by which the CRM orders such records
 * @param at by the CRM's own clock
 */
public record Changed<R>(String id, Instant at, R what) {}
