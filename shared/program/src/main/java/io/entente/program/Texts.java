package io.entente.program;

import org.jspecify.annotations.Nullable;

/**
 * The program's words that belong to no single rule.
 *
 * @param approved the answer to an approved deal
 * @param notJudged the answer where a rule could not be worked out and a person must look
 * @param conclusive what is said where nothing would change a verdict
 * @param minimum which values and currencies are accepted, as published
 * @param protection what protection means, as published
 * @param extending one sentence, shown with a protected deal: what extends its protection; absent
 *     where nothing is said
 * @param keeping the same for a deal that ends earlier unless something happens
 */
public record Texts(
    Wording approved,
    Wording notJudged,
    Wording conclusive,
    Wording minimumTitle,
    Wording minimum,
    Wording protectionTitle,
    Wording protection,
    @Nullable Wording extending,
    @Nullable Wording keeping) {}
