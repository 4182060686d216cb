package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.EventItem;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deal's contact asks to be forgotten. */
class EraseContactTest {
  private static final Vendor AURORA = Vendor.of("erasing").partners("P-1", "P-2");

  @Test
  void who_may_not_see_the_deal_erases_nothing_nor_does_who_only_works_on_it() {
    Answer deal = AURORA.register("P-1", Sketch.of("Fremd GmbH"));

    assertThat(erase(admin("P-2"), deal).status()).isEqualTo(404);
    assertThat(erase(AURORA.user("P-1"), deal).status()).isEqualTo(403);
    assertThat(erase(AURORA.own("channel-manager"), deal).status()).isEqualTo(403);
    assertThat(erase(AURORA.own("auditor"), deal).status()).isEqualTo(403);
    assertThat(AURORA.now(deal).text("/contact/name")).isEqualTo("Ada Example");
  }

  @Test
  void the_protection_stays_and_whoever_comes_later_still_waits() {
    Answer deal = AURORA.register("P-1", Sketch.of("Geschuetzt GmbH"));

    Answer erased = erase(admin("P-1"), deal);

    assertThat(erased.text("/status")).isEqualTo("APPROVED");
    assertThat(erased.text("/protection/until")).isEqualTo(deal.text("/protection/until"));
    assertThat(erased.text("/contact/name")).isEqualTo("[erased]");
    assertThat(AURORA.register("P-2", Sketch.of("Geschuetzt GmbH")).text("/status"))
        .isEqualTo("WAITLISTED");
    assertThat(AURORA.told(deal)).containsExactly("deal.approved", "deal.contact_erased");
  }

  @Test
  void erased_twice_is_erased_once() {
    Answer deal = AURORA.register("P-1", Sketch.of("Einmalig GmbH"));

    Answer first = erase(AURORA.own("tenant-admin"), deal);
    Answer second = erase(AURORA.own("channel-director"), deal);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(AURORA.told(deal)).hasSize(2);
  }

  @Test
  void who_sends_the_registration_again_finds_the_deal_without_its_contact() {
    Sketch sent = Sketch.of("Wiederholt GmbH");
    Answer deal = AURORA.user("P-1").key("again").post("/v1/deals", sent.body());
    erase(admin("P-1"), deal);

    Answer again = AURORA.user("P-1").key("again").post("/v1/deals", sent.body());

    assertThat(again.text("/dealId")).isEqualTo(deal.text("/dealId"));
    assertThat(again.text("/contact/name")).isEqualTo("[erased]");
  }

  @Test
  void a_deal_that_is_over_forgets_as_well() {
    Answer deal = AURORA.register("P-1", Sketch.of("Vorbei GmbH"));
    AURORA.move(AURORA.user("P-1"), deal, "withdraw", Map.of("reason", "Ada Example left."));

    Answer erased = erase(admin("P-1"), deal);

    assertThat(erased.text("/status")).isEqualTo("WITHDRAWN");
    assertThat(erased.text("/closing/reason")).isEqualTo("[erased] left.");
  }

  @Test
  void whom_it_named_before_it_was_revised_is_forgotten_as_well() {
    var before = Map.of("name", "Berta Frueher", "email", "berta@frueher.example");
    Sketch said = Sketch.of("Nachfolge GmbH").country(null).with("contact", before);
    Answer deal = AURORA.register("P-1", said);
    Sketch anew =
        Sketch.of("Nachfolge GmbH").country(null).with("project", "Once Berta Frueher's plan");
    AURORA.move(AURORA.user("P-1"), deal, "revise", anew.body());
    assertThat(AURORA.now(deal).body().toString()).doesNotContain("berta@frueher.example");

    Answer erased = erase(admin("P-1"), deal);

    assertThat(erased.text("/project")).isEqualTo("Once [erased]'s plan");
    assertThat(naming("Berta Frueher", "berta@frueher.example")).isEmpty();
    assertThat(naming("Ada Example", "nobody@nowhere.example"))
        .noneMatch(item -> item.contains("Nachfolge"));
  }

  @Test
  void the_chain_of_its_history_holds_and_says_where_something_was_taken_out() {
    Answer deal = AURORA.register("P-1", Sketch.of("Kette GmbH"));
    AURORA.move(AURORA.user("P-1"), deal, "withdraw", Map.of("reason", "Ada Example left."));
    erase(admin("P-1"), deal);

    List<EventItem> events = AURORA.history(deal.text("/dealId"));

    for (int i = 1; i < events.size(); i++) {
      assertThat(events.get(i).previous()).isEqualTo(events.get(i - 1).hash());
    }
    assertThat(events.getFirst().hashAsTold()).isNull();
    assertThat(events.get(1).hashAsTold()).isNotNull();
    assertThat(events.get(1).cause().changes())
        .filteredOn(change -> change.field().equals("course"))
        .allSatisfy(change -> assertThat(change.withheld()).isTrue());
  }

  /** Whatever the name, wherever it was written: nothing of it is left in any item. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void no_item_of_the_table_names_the_person_any_more(long seed) {
    var random = new Random(seed);
    String name = name(random, seed);
    String email = "q%dz%d@mail.example".formatted(seed, random.nextInt(1_000_000));
    String told = "Met %s (%s), who asked for two weeks.".formatted(name, email);
    var contact = Map.of("name", name, "email", email, "role", "Friend of " + name);
    Sketch said =
        Sketch.of("Saat %d GmbH".formatted(seed))
            .with("contact", contact)
            .with("project", random.nextBoolean() ? "Plan of " + name : "Plan")
            .with("businessProblem", random.nextBoolean() ? told : "None.")
            .with("partnerReference", random.nextBoolean() ? email : "R-1")
            .with("activities", List.of(Map.of("on", "2026-02-20", "kind", "call", "note", told)));
    AURORA.user("P-1").put("/v1/drafts/d-" + seed, said.with("businessProblem", told).body());
    Answer deal = AURORA.register("P-1", said);
    AURORA.move(
        AURORA.user("P-1"),
        deal,
        "progress",
        Map.of("on", "2026-02-20", "kind", "meeting", "evidence", told));
    if (random.nextBoolean()) {
      AURORA.move(AURORA.user("P-1"), deal, "withdraw", Map.of("reason", told));
    }
    assertThat(naming(name, email)).as("before").isNotEmpty();

    assertThat(erase(admin("P-1"), deal).status()).isEqualTo(200);

    assertThat(naming(name, email)).as("name %s, seed %d", name, seed).isEmpty();
    assertThat(AURORA.user("P-1").get("/v1/drafts/d-" + seed).status()).isEqualTo(200);
  }

  private static String name(Random random, long seed) {
    String letters = List.of("abcdefgh", "ÄÖÜßéñçø", "山田太郎花子次三", "ЖЩЮЯБДЭФ").get((int) seed % 4);
    String word =
        IntStream.range(0, 6)
            .mapToObj(_ -> letters.charAt(random.nextInt(letters.length())))
            .map(String::valueOf)
            .reduce("X" + seed, String::concat);
    return seed % 3 == 0 ? word + " \"Q\" O'" + word : word + " " + word;
  }

  /** Items in which either stands, as typed or as JSON has it. */
  private static List<String> naming(String name, String email) {
    String quoted = name.replace("\"", "\\\"");
    return AURORA.items().stream()
        .map(Object::toString)
        .filter(item -> item.contains(name) || item.contains(quoted) || item.contains(email))
        .toList();
  }

  private static Answer erase(Client client, Answer deal) {
    return client.delete("/v1/deals/%s/contact".formatted(deal.text("/dealId")));
  }

  private static Client admin(String partner) {
    return AURORA
        .environment()
        .as(Callers.partner(AURORA.tenant().value(), partner, "partner-admin"));
  }
}
