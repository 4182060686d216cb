package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Fault;
import io.entente.kernel.Problem;
import io.entente.kernel.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What was sold, and when it was signed; the contract's {@code DealSale}. */
public record Sale(
    @Stored(DataClass.BUSINESS) DealDescription.Value amount,
    @Stored(DataClass.BUSINESS) LocalDate on) {

  /** What is wrong with it if it was signed on a day that is still to come. */
  Optional<Problem> notYet(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return on.isAfter(today)
        ? Optional.of(
            Problem.invalid(
                List.of(
                    new Fault(
                        "/on",
                        "future",
                        "/on %s is still to come; today is %s (UTC).".formatted(on, today)))))
        : Optional.empty();
  }
}
