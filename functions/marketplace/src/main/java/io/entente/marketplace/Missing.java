package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;

/** A call that AWS refused; the contract's {@code MissingPermission}. */
record Missing(
    @Stored(DataClass.BUSINESS) String action, @Stored(DataClass.BUSINESS) String because) {}
