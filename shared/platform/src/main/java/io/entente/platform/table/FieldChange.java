package io.entente.platform.table;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What a change made of one field, for the audit.
 *
 * @param before absent where there was nothing, or it is withheld
 * @param after as it stands now, cut where it is long
 * @param withheld whether what changed is a person's data or a secret: that it changed is told
 */
public record FieldChange(
    @Stored(DataClass.BUSINESS) String field,
    @Stored(DataClass.BUSINESS) @Nullable String before,
    @Stored(DataClass.BUSINESS) @Nullable String after,
    @Stored(DataClass.BUSINESS) boolean withheld) {}
