package io.entente.contract;

/**
 * An event that may be published.
 *
 * @param type the aggregate and what happened to it: {@code deal.approved}
 * @param context the bounded context that publishes it
 * @param description one sentence for a person
 */
public record EventSpec(String type, String context, String description) {}
