package io.entente.program;

/**
 * Something that an approval asks of its partner afterwards.
 *
 * @param id stable, and no rule's
 * @param when the condition (CEL) under which an approved deal owes it
 * @param reason the code of a later decision over a deal whose partner did not do it
 * @param within the limit that says how many business days it may take, from the approval
 * @param text what the partner is asked for
 */
public record Obligation(
    String id,
    Wording title,
    Wording statement,
    String when,
    ReasonCode reason,
    String within,
    Wording text) {}
