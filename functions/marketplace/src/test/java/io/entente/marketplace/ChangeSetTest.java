package io.entente.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.marketplace.aws.AwsTrouble.Kind;
import io.entente.marketplace.aws.Catalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What becomes of what AWS is asked for. */
class ChangeSetTest {
  private final Vendor vendor = Vendor.selling();

  @AfterEach
  void close() {
    vendor.close();
  }

  private String asked() {
    String offer = vendor.drafted("Umbra AG");
    vendor.act(offer, "release");
    vendor.env.drain();
    return offer;
  }

  private static int longEnough() {
    return (int) Duration.ofHours(2).toMinutes();
  }

  @ParameterizedTest
  @EnumSource(Aws.Step.class)
  void whoever_dies_at_a_step_is_followed_by_somebody_who_finds_what_was_done(Aws.Step step) {
    vendor.aws.killsAt(step);
    String offer = asked();

    vendor.later(Duration.ofMinutes(15));

    assertThat(vendor.aws.started()).as("neither lost nor sent twice").hasSize(1);
    assertThat(vendor.state(offer)).isEqualTo("RELEASED");
    assertThat(vendor.told("offer.released")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"BUSY", "FULL", "LOCKED", "UNANSWERED"})
  void what_passes_reaches_no_person(Kind kind) {
    vendor.aws.refuses(kind, "AWS says no.");
    String offer = asked();

    assertThat(vendor.offer(offer).at("/changeSets/0/because").asString()).contains("AWS says no");
    vendor.later(Duration.ofMinutes(12));

    assertThat(vendor.state(offer)).isEqualTo("RELEASED");
    assertThat(vendor.told("offer.failed")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"SELLER_UNVERIFIED", "SECOND_FACTOR", "INVALID", "UNKNOWN"})
  void what_does_not_pass_is_said_of_the_offer_and_the_connection_stays_in_order(Kind kind) {
    vendor.aws.refuses(kind, "AWS says why.");
    String offer = asked();

    assertThat(vendor.state(offer)).isEqualTo("FAILED");
    assertThat(vendor.offer(offer).at("/faults/0/code").asString()).isEqualTo(kind.name());
    assertThat(vendor.omar().get(Vendor.CONNECTION).text("/state")).isEqualTo("CONNECTED");
    vendor.act(offer, "release");
    vendor.env.drain();
    vendor.later(Duration.ofMinutes(6));
    assertThat(vendor.state(offer)).isEqualTo("RELEASED");
  }

  @Test
  void a_role_that_is_taken_back_half_way_breaks_the_connection_and_all_goes_on_once_it_is_given() {
    vendor.aws.revoke();
    String offer = asked();

    assertThat(vendor.omar().get(Vendor.CONNECTION).text("/state")).isEqualTo("BROKEN");
    assertThat(vendor.state(offer)).isEqualTo("RELEASING");
    vendor.connect("aurora");
    vendor.later(Duration.ofMinutes(6));
    assertThat(vendor.state(offer)).isEqualTo("RELEASED");
    assertThat(vendor.aws.started()).hasSize(1);
  }

  @Test
  void what_aws_finds_wrong_is_said_with_what_mends_it_and_what_aws_said() {
    vendor.aws.endsWith(Aws.failing("INVALID_BUYER_ACCOUNTS", "Account 210987654321 is closed."));
    String offer = asked();
    vendor.later(Duration.ofMinutes(6));

    JsonNode fault = vendor.offer(offer).at("/faults/0");

    assertThat(vendor.state(offer)).isEqualTo("FAILED");
    assertThat(fault.path("code").asString()).isEqualTo("INVALID_BUYER_ACCOUNTS");
    assertThat(fault.path("message").asString())
        .contains("revise the offer", "Account 210987654321 is closed.");
  }

  @Test
  void a_fault_of_awss_own_is_sent_again_as_another_set() {
    vendor.aws.endsWith(Aws.faulty());
    String offer = asked();

    vendor.later(Duration.ofMinutes(15));

    assertThat(vendor.state(offer)).isEqualTo("RELEASED");
    assertThat(vendor.aws.started())
        .extracting(Catalog.ChangeSet::token)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_told_of_a_set_and_what_is_looked_up_have_one_outcome() {
    String offer = asked();
    String set = vendor.offer(offer).at("/changeSets/0/changeSetId").asString();
    var news = new ChangeSetNews(vendor.env.clock());
    vendor.env.clock().move(Aws.WORKS);

    for (int time = 0; time < 3; time++) {
      assertThat(vendor.<Boolean>in("marketplace", table -> news.heard(table, set))).isTrue();
      vendor.env.drain();
    }

    assertThat(vendor.state(offer)).as("before it was due").isEqualTo("RELEASED");
    vendor.later(Duration.ofMinutes(6));
    assertThat(vendor.told("offer.released")).isEqualTo(1);
    assertThat(vendor.<Boolean>in("marketplace", table -> news.heard(table, "nobodys"))).isFalse();
  }

  @Test
  void an_account_is_entered_with_its_own_tenants_external_id_and_no_other() {
    String others = vendor.connect("borealis");
    asked();

    assertThat(vendor.aws.sellers())
        .hasSize(1)
        .doesNotContain(Vendor.seller(others))
        .allMatch(seller -> seller.roleArn().equals(Vendor.ROLE));
  }

  @Test
  void a_hundred_at_once_on_one_product_all_arrive_and_ask_little() {
    vendor.aws.openAtOnce(20);
    int before = vendor.aws.calls();
    List<String> offers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      offers.add(vendor.drafted("Company %d".formatted(i)));
    }
    offers.forEach(offer -> vendor.act(offer, "release"));
    vendor.env.drain();

    int minutes = 0;
    while (minutes < longEnough() && vendor.told("offer.released") < offers.size()) {
      vendor.later(Duration.ofMinutes(1));
      minutes++;
    }

    int calls = vendor.aws.calls() - before;
    System.out.printf(
        "100 private offers released after %d simulated minutes, %d calls of AWS, %.2f an offer%n",
        minutes, calls, calls / 100.0);
    assertThat(vendor.told("offer.released")).isEqualTo(100);
    assertThat(vendor.told("offer.failed")).isZero();
    assertThat(new HashSet<>(vendor.aws.started())).hasSize(100);
    assertThat(calls).isLessThanOrEqualTo(600);
  }
}
