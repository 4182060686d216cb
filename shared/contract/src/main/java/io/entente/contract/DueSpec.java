package io.entente.contract;

/**
 * A kind of due time: an instant at which a context wants to be woken for one of its aggregates.
 *
 * @param kind such as {@code deal.protection_ends}
 * @param context whose timers handle it
 * @param description one sentence for a person
 */
public record DueSpec(String kind, String context, String description) {}
