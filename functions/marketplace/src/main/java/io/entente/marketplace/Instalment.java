package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.LocalDate;

/** What is charged on which day; the contract's {@code Instalment}, and what is stored of it. */
record Instalment(
    @Stored(DataClass.BUSINESS) LocalDate on, @Stored(DataClass.BUSINESS) long amountMinor) {}
