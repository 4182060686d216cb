package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.deals.Rivals.Registered;
import io.entente.matching.IdentityKey;
import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import io.entente.testkit.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The proof that one deal holds and all others wait in their order, whoever is faster: two
 * processes that run the functions on one store, 64 partners at once, one company in eight
 * spellings.
 */
class OneHolderTest {
  private static final int A_FEW = 5;
  private static final int MANY = 200;
  private static final int WAITING = Rivals.PARTNERS - 1;

  @Test
  void the_spellings_of_a_round_are_different_and_share_an_exact_key() {
    for (int round = 0; round < 2; round++) {
      int number = round;
      List<Sketch> spellings =
          IntStream.range(0, RivalSpelling.WAYS)
              .mapToObj(way -> RivalSpelling.of(number, way))
              .toList();

      assertThat(spellings).doesNotHaveDuplicates();
      assertThat(shared(spellings)).hasSize(1);
    }
  }

  @Test
  void of_64_partners_one_holds_and_63_wait_in_order() throws Exception {
    rounds(A_FEW);
  }

  @Test
  @Tag("slow")
  void of_64_partners_one_holds_and_63_wait_in_order_200_times() throws Exception {
    rounds(MANY);
  }

  private static void rounds(int rounds) throws Exception {
    try (Rivals rivals = Rivals.start()) {
      long nanos = 0;
      long repeated = 0;
      for (int round = 0; round < rounds; round++) {
        long started = System.nanoTime();
        List<Registered> registered = rivals.round(round);
        nanos += System.nanoTime() - started;
        repeated += registered.stream().mapToInt(Registered::repeated).sum();
        check(rivals.vendor(), round, registered);
        if ((round + 1) % 20 == 0 || round + 1 == rounds) {
          double perSecond = (round + 1) * Rivals.PARTNERS / (nanos / 1e9);
          System.out.printf(
              "one holder: %d of %d rounds, 1 APPROVED and %d WAITLISTED in each;"
                  + " %.0f registrations/s, %d sent again%n",
              round + 1, rounds, WAITING, perSecond, repeated);
        }
      }
    }
  }

  private static void check(Vendor vendor, int round, List<Registered> registered) {
    assertThat(registered).as("round %d", round).hasSize(Rivals.PARTNERS);
    assertThat(registered).filteredOn(r -> r.status() != 201).isEmpty();
    assertThat(registered).extracting(Registered::dealId).doesNotHaveDuplicates();
    byHttp(vendor, round, registered);
    byTable(vendor, round, registered);
  }

  /** As the partners see their deals afterwards. */
  private static void byHttp(Vendor vendor, int round, List<Registered> registered) {
    var approved = new HashSet<String>();
    Map<Long, Long> places = new TreeMap<>(); // by arrival
    for (Registered one : registered) {
      Answer seen = vendor.user(one.partner()).get("/v1/deals/" + one.dealId());
      switch (seen.text("/status")) {
        case "APPROVED" -> approved.add(one.dealId());
        case "WAITLISTED" -> places.put(number(seen, "arrival"), number(seen, "position"));
        default -> throw new AssertionError("round %d: %s".formatted(round, seen.body()));
      }
    }
    assertThat(approved).as("round %d", round).hasSize(1);
    assertThat(places.values())
        .as("places in the order of arrival, round %d", round)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, WAITING).boxed().toList());
  }

  /** As it is stored: one customer, one hold of the approved deal, 63 entries behind it. */
  private static void byTable(Vendor vendor, int round, List<Registered> registered) {
    Set<String> customers = new HashSet<>();
    var approved = new HashSet<String>();
    for (Registered one : registered) {
      DealItem deal =
          vendor.as("deals", table -> DealStore.find(table, one.dealId()).orElseThrow().item());
      customers.add(String.valueOf(deal.customerId()));
      if (deal.status() == DealStatus.APPROVED) {
        approved.add(deal.dealId());
      }
    }
    assertThat(customers).as("customers of round %d", round).hasSize(1);
    String customer = customers.iterator().next();
    Line line = vendor.as("deals", table -> DealStore.line(table, customer));
    assertThat(line.holds()).hasSize(1);
    assertThat(line.holds()).extracting(Hold::dealId).containsExactlyElementsOf(approved);
    assertThat(line.entries()).hasSize(WAITING);
    assertThat(line.entries()).extracting(WaitingItem::arrival).doesNotHaveDuplicates();
    assertThat(line.entries()).extracting(WaitingItem::partnerId).doesNotHaveDuplicates();
  }

  private static long number(Answer seen, String name) {
    return seen.body().at("/waitingList/" + name).asLong();
  }

  private static Set<String> shared(List<Sketch> spellings) {
    Set<String> shared = new HashSet<>(keys(spellings.getFirst()));
    spellings.forEach(spelling -> shared.retainAll(keys(spelling)));
    return shared;
  }

  private static List<String> keys(Sketch spelling) {
    var customer = (Map<?, ?>) Objects.requireNonNull(spelling.body().get("endCustomer"));
    return Sought.of(
            new DealDescription.EndCustomer(
                String.valueOf(customer.get("legalName")),
                "DE",
                (String) customer.get("website"),
                (String) customer.get("registryId"),
                null))
        .keys()
        .stream()
        .map(IdentityKey::toString)
        .toList();
  }
}
