package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.replay.Result.Registered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void what_a_person_has_to_see_and_what_nobody_should_have_approved_is_counted() {
    assertThat(
            lines(
                deal("A", "APPROVED"),
                deal("C", "APPROVED"),
                deal(null, "IN_REVIEW"),
                deal("A", "WAITLISTED")))
        .first()
        .asString()
        .startsWith("Of 4 deals that lack nothing")
        .endsWith("decided without a person 75.0 %, to review 25.0 %, wrongly approved 25.0 %");
  }

  @Test
  void what_lacks_information_counts_nowhere() {
    assertThat(lines(deal("A", "ACTION_REQUIRED"), deal("A", "APPROVED")))
        .first()
        .asString()
        .startsWith("Of 1 deals");
  }

  @Test
  void without_deals_nothing_is_divided() {
    assertThat(lines()).allMatch(line -> line.contains("0.0 %"));
  }

  private static List<String> lines(Registered... deals) {
    var judgement = new Judgement(Map.of("A", "prospect", "C", "customer"), List.of(deals));
    return new Shares(List.of(deals), judgement).lines();
  }

  private static Registered deal(@Nullable String gold, String verdict) {
    var row = new CompanyRow(2, "Q", "ACME", null, "DE", null, null, null, gold);
    var at = Instant.parse("2026-03-01T09:00:00Z");
    return new Registered(row, "deal_1", verdict, "", at, Duration.ofMillis(1));
  }
}
