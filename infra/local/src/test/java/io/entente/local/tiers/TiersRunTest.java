package io.entente.local.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.tiers.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the replay of tiers counts, on a history small enough to count by hand. */
class TiersRunTest {
  private static final Patience AT_ONCE = new Patience(0, 0, 0);

  @TempDir private Path folder;

  @BeforeEach
  void five_partners_win_something_each_month_and_one_of_them_pauses_for_two() throws IOException {
    Files.writeString(folder.resolve("partners.csv"), "partner_id\nA\nB\nC\nD\nE\nZ\n");
    var rows = new StringBuilder("month,amount,assigned_partner,won\n");
    for (int month = 0; month < 24; month++) {
      row(rows, month, "A", 10);
      row(rows, month, "B", 20);
      row(rows, month, "C", 30);
      row(rows, month, "D", 40);
      row(rows, month, "E", month == 13 || month == 14 ? 0 : month == 15 ? 150 : 50);
      rows.append("%d,999999,Z,0%n".formatted(month));
    }
    Files.writeString(folder.resolve("opportunities.csv"), rows.toString());
  }

  private static void row(StringBuilder rows, int month, String partner, int amount) {
    rows.append("%d,%d,%s,1%n".formatted(month, amount, partner));
  }

  @Test
  void who_is_moved_at_once_is_moved_back_and_who_is_given_time_is_not() {
    var run = TiersRun.of(History.read(folder, TiersRun.LAST + 1));

    var atOnce = run.under(AT_ONCE);
    var patient = run.under(new Patience(10, 90, 30));

    assertThat(atOnce.reversals()).isPositive();
    assertThat(atOnce.changes()).isGreaterThan(patient.changes());
    assertThat(patient.reversals()).isZero();
    assertThat(patient.delayed()).isZero();
  }

  @Test
  void what_is_lost_counts_for_nothing() {
    var won = History.read(folder, TiersRun.LAST + 1).won();

    assertThat(won.get("Z")).containsOnly(0L);
    assertThat(History.trailing(Objects.requireNonNull(won.get("A")), 11)).isEqualTo(120_00L);
  }
}
