package io.entente.partners;

import io.entente.program.tiers.Exemption;
import io.entente.program.tiers.Headcount;
import io.entente.program.tiers.Known;
import io.entente.program.tiers.Sales;
import io.entente.program.tiers.Won;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that a partner's tier depends on, beside the program and the day. */
record TierFacts(Known known, @Nullable Exemption exemption) {
  /** Of a partner of which nothing ever arrived. */
  static final TierFacts NONE = new TierFacts(new Known(null, null, Map.of()), null);

  TierFacts and(Won won) {
    return with(sales().and(won));
  }

  TierFacts without(Won reversed) {
    return with(sales().without(reversed));
  }

  TierFacts except(@Nullable Exemption granted) {
    return new TierFacts(known, granted);
  }

  /** Nobody at all is unknown where nobody ever was certified. */
  TierFacts certified(Headcount counted) {
    Headcount before = known.people();
    boolean isUnknown = before == null && counted.certified().isEmpty();
    Headcount people = before == null ? counted : counted.after(before);
    return new TierFacts(
        new Known(known.sales(), isUnknown ? null : people, known.reported()), exemption);
  }

  private Sales sales() {
    return Objects.requireNonNullElse(known.sales(), Sales.NONE);
  }

  private TierFacts with(Sales sales) {
    return new TierFacts(new Known(sales, known.people(), known.reported()), exemption);
  }
}
