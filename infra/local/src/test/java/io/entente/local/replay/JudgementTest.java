package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.replay.Result.Registered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final Instant EARLY = Instant.parse("2026-03-01T09:00:00Z");
  private static final Map<String, String> STANDINGS =
      Map.of("CUSTOMER", "customer", "NAMED", "named", "PROSPECT", "prospect", "OTHER", "former");

  @Test
  void a_refusal_is_right_where_the_account_calls_for_it_and_wrong_where_another_must_be_behind() {
    assertThat(alone(rejected("CUSTOMER", "EXISTING_CUSTOMER"))).isEqualTo(Account.RIGHT);
    assertThat(alone(rejected("NAMED", "NAMED_ACCOUNT"))).isEqualTo(Account.RIGHT);
    assertThat(alone(rejected("PROSPECT", "EXISTING_CUSTOMER"))).isEqualTo(Account.WRONG);
    assertThat(alone(rejected(null, "NAMED_ACCOUNT"))).isEqualTo(Account.WRONG);
    assertThat(alone(rejected("ELSEWHERE", "NAMED_ACCOUNT"))).isEqualTo(Account.NOT_TOLD);
  }

  @Test
  void an_approval_shows_that_a_customer_was_missed_but_not_that_a_prospect_was_found() {
    assertThat(alone(approved("CUSTOMER", EARLY))).isEqualTo(Account.MISSED);
    assertThat(alone(approved("PROSPECT", EARLY))).isEqualTo(Account.NOT_TOLD);
    assertThat(alone(approved(null, EARLY))).isEqualTo(Account.RIGHT);
  }

  @Test
  void two_approvals_for_one_account_did_not_meet() {
    Registered first = approved("PROSPECT", EARLY);
    Registered second = approved("PROSPECT", EARLY.plusSeconds(1));
    var judgement = new Judgement(STANDINGS, List.of(second, first));
    assertThat(judgement.of(first)).isEqualTo(Account.NOT_TOLD);
    assertThat(judgement.of(second)).isEqualTo(Account.MISSED);
  }

  @Test
  void a_duplicate_is_right_where_a_deal_for_the_same_account_is_protected() {
    Registered first = approved("PROSPECT", EARLY);
    Registered same = deal("PROSPECT", "WAITLISTED", "DUP_OTHER_PARTNER", EARLY);
    Registered other = deal("OTHER", "REJECTED", "DUP_OWN", EARLY);
    Registered missed = deal("CUSTOMER", "REJECTED", "DUP_OWN", EARLY);
    Registered fresh = deal(null, "REJECTED", "DUP_OWN", EARLY);
    var judgement = new Judgement(STANDINGS, List.of(first, same, other, missed, fresh));
    assertThat(judgement.of(same)).isEqualTo(Account.RIGHT);
    assertThat(judgement.of(other)).isEqualTo(Account.WRONG);
    assertThat(judgement.of(missed)).isEqualTo(Account.MISSED);
    assertThat(judgement.of(fresh)).isEqualTo(Account.NOT_TOLD);
  }

  @Test
  void what_was_not_decided_tells_nothing() {
    assertThat(alone(deal("PROSPECT", "ACTION_REQUIRED", "INSUFFICIENT_INFO", EARLY)))
        .isEqualTo(Account.NOT_TOLD);
  }

  private static Account alone(Registered deal) {
    return new Judgement(STANDINGS, List.of(deal)).of(deal);
  }

  private static Registered rejected(@Nullable String gold, String reason) {
    return deal(gold, "REJECTED", reason, EARLY);
  }

  private static Registered approved(@Nullable String gold, Instant at) {
    return deal(gold, "APPROVED", "NO_OBJECTION", at);
  }

  private static Registered deal(@Nullable String gold, String verdict, String reason, Instant at) {
    var row = new CompanyRow(2, "Q", "ACME", null, "DE", null, null, null, gold);
    return new Registered(row, "deal_" + gold + at, verdict, reason, at, Duration.ofMillis(1));
  }
}
