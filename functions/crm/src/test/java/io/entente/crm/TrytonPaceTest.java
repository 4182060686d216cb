package io.entente.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a deal takes until it can be read in a real Tryton, and how long its companies take to
 * be read here: printed, not judged. With {@code TRYTON_ACCOUNTS=35000} as many as a large vendor's
 * books hold.
 */
@Tag("slow")
class TrytonPaceTest {
  private static final int DEALS = 100;
  private static final int AT_ONCE = 500;

  @TempDir private Path folder;

  @Test
  void deals_are_readable_in_tryton_soon_after_they_are_approved() throws Exception {
    try (var tryton = Tryton.started(folder);
        var desk = new Desk()) {
      desk.connect(Desk.tryton(tryton.address()));
      List<Long> waits = new ArrayList<>();
      for (int i = 0; i < DEALS; i++) {
        String deal = desk.approved("Company %d".formatted(i));
        long committed = System.nanoTime();
        desk.env.drain();
        assertThat(tryton.opportunities(deal)).hasSize(1);
        waits.add((System.nanoTime() - committed) / 1_000_000);
      }
      waits.sort(null);
      System.out.printf(
          "Tryton, %d deals: from commit to readable p50 %d ms, p95 %d ms (aim 5,000)%n",
          DEALS, waits.get(DEALS / 2), waits.get(DEALS * 95 / 100));
    }
  }

  @Test
  void a_first_load_of_a_large_vendors_books_ends_with_all_of_them() throws Exception {
    int accounts =
        Integer.parseInt(Objects.requireNonNullElse(System.getenv("TRYTON_ACCOUNTS"), "2000"));
    try (var tryton = Tryton.started(folder);
        var desk = new Desk()) {
      for (int from = 0; from < accounts; from += AT_ONCE) {
        found(tryton, from, Math.min(from + AT_ONCE, accounts));
      }
      long begun = System.nanoTime();
      desk.connect(Desk.tryton(tryton.address()));
      double seconds = (System.nanoTime() - begun) / 1e9;

      assertThat(desk.told("crmaccount.changed")).isGreaterThanOrEqualTo(accounts);
      assertThat(desk.connection().at("/health/factsAsOf").isMissingNode()).isFalse();
      System.out.printf(
          "Tryton, first load: %d companies read and published in %.0f s, %.0f/s%n",
          accounts, seconds, accounts / seconds);
    }
  }

  private static void found(Tryton tryton, int from, int to) throws Exception {
    List<Map<String, Object>> parties =
        IntStream.range(from, to)
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "name", "Company %d".formatted(i), "code", "A-%d".formatted(i)))
            .toList();
    tryton.call("model.party.party.create", parties, Map.of());
  }
}
