package io.entente.deals;

import static java.util.Map.entry;

import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** What partners, vendor and time do with a few deals for a few companies, by chance. */
final class RandomLife {
  private static final List<String> PARTNERS = List.of("P-1", "P-2", "P-3", "P-4");
  private static final List<String> FAMILIES = List.of("analytics", "platform");

  /** What the moves are called in paths. */
  private static final Map<String, String> PATHS =
      Map.ofEntries(
          entry("reviseDeal", "revise"),
          entry("provideInformation", "provide-information"),
          entry("takeTurn", "take-turn"),
          entry("recordProgress", "progress"),
          entry("askExtension", "ask-extension"),
          entry("renewDeal", "renew"),
          entry("disputeMatch", "dispute-match"),
          entry("proposeDealWon", "propose-won"),
          entry("closeDealLost", "close-lost"),
          entry("withdrawDeal", "withdraw"),
          entry("confirmProgress", "confirm-progress"),
          entry("answerExtension", "answer-extension"),
          entry("convertDeal", "convert"),
          entry("closeDealWon", "close-won"),
          entry("reverseDealWon", "reverse-won"),
          entry("transferDeal", "transfer"),
          entry("revokeDeal", "revoke"),
          entry("approveDeal", "approve"),
          entry("rejectDeal", "reject"),
          entry("splitScope", "split-scope"),
          entry("requestInformation", "request-information"),
          entry("assignReview", "assign-review"),
          entry("answerMatch", "candidates/answer"));

  /** Those that the rules of the day may speak against. */
  private static final Set<String> DECIDED_ANEW =
      Set.of("takeTurn", "renewDeal", "disputeMatch", "approveDeal", "splitScope", "transferDeal");

  private final Vendor vendor;
  private final Random random;
  private final List<Answer> deals = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private int programs = 1;

  RandomLife(Vendor vendor, Random random) {
    this.vendor = vendor;
    this.random = random;
  }

  List<String> dealIds() {
    return deals.stream().map(deal -> deal.text("/dealId")).toList();
  }

  /** What was done so far, to repeat it by hand. */
  List<String> done() {
    return done;
  }

  /** One thing that somebody does. */
  void act() {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5 -> register();
      case 6, 7, 8, 9, 10, 11, 12, 13, 14 -> move();
      case 15, 16, 17 -> time();
      case 18 -> standing();
      default -> publish();
    }
  }

  private void register() {
    String partner = one(PARTNERS);
    Sketch deal = sketch();
    Answer answer = vendor.register(partner, deal);
    done.add("%s registers %s: %s".formatted(partner, deal.body(), answer.body().path("status")));
    expect(answer, 201);
    deals.add(answer);
  }

  private Sketch sketch() {
    Sketch deal =
        switch (random.nextInt(5)) {
          case 0 -> Sketch.of("Rheinkiesel Logistik GmbH").customer("website", "rheinkiesel.de");
          case 1 -> Sketch.of("Poseiport Robotics GmbH").customer("website", "poseiport.de");
          case 2 -> Sketch.of("Poseiport Robotic").customer("website", "poseiport.de");
          default -> Sketch.of("Nordwind AG");
        };
    Sketch soon = deal.with("expectedCloseDate", today().plusDays(200).toString());
    return switch (random.nextInt(8)) {
      case 0 -> soon.products(FAMILIES.toArray(String[]::new));
      case 1 -> soon.products("platform").with("activities", null);
      case 2 -> soon.country(null);
      case 3, 4 -> soon.with("project", one(List.of("North plant", "South plant")));
      default -> soon;
    };
  }

  /** One of those that the deal itself calls possible. */
  private void move() {
    if (deals.isEmpty()) {
      return;
    }
    Answer deal = vendor.now(one(deals));
    List<String> possible = new ArrayList<>();
    deal.body().path("moves").forEach(move -> possible.add(move.asString()));
    if (possible.isEmpty()) {
      return;
    }
    String move = one(possible);
    Answer answer =
        vendor.move(admin(), deal, Objects.requireNonNull(PATHS.get(move)), body(move, deal));
    done.add(
        "%s of %s: %d %s"
            .formatted(
                move,
                deal.text("/dealId"),
                answer.status(),
                answer.status() == 200 ? answer.text("/status") : answer.text("/detail")));
    if (DECIDED_ANEW.contains(move)) {
      expect(answer, 200, 409);
    } else {
      expect(answer, 200);
    }
  }

  private Client admin() {
    return vendor.own("tenant-admin").sendingAnything();
  }

  private Map<String, Object> body(String move, Answer deal) {
    return switch (move) {
      case "reviseDeal" -> sketch().body();
      case "recordProgress" -> Map.of("on", today().toString(), "kind", "demo");
      case "confirmProgress" -> Map.of("number", unconfirmed(deal));
      case "answerExtension" -> Map.of("granted", random.nextBoolean());
      case "closeDealWon", "proposeDealWon" ->
          Map.of("amount", Map.of("amountMinor", 100, "currency", "EUR"), "on", today().toString());
      case "convertDeal" -> Map.of("opportunityId", "OPP-1");
      case "transferDeal" -> Map.of("partnerId", one(PARTNERS), "reason", "It was agreed so.");
      case "requestInformation" -> Map.of("question", "Which site is it for?");
      case "provideInformation" -> Map.of("answer", "The new one.");
      case "answerMatch" -> Map.of("customerId", candidate(deal), "same", random.nextBoolean());
      case "takeTurn", "renewDeal", "approveDeal", "assignReview" -> Map.of();
      default -> Map.of("reason", "By chance, for a test.");
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(vendor.environment().clock().instant(), ZoneOffset.UTC);
  }

  private static long unconfirmed(Answer deal) {
    for (var step : deal.body().path("progress")) {
      if (!step.path("verified").asBoolean()) {
        return step.path("number").asLong();
      }
    }
    throw new AssertionError("confirmProgress is possible, and there is nothing to confirm");
  }

  private String candidate(Answer deal) {
    Answer candidates = admin().get("/v1/deals/%s/candidates".formatted(deal.text("/dealId")));
    return candidates.body().at("/data/1/customerId").asString("none");
  }

  private void time() {
    var passes = Duration.ofHours(1L << random.nextInt(10));
    vendor.environment().clock().move(passes);
    done.add("%d hours pass".formatted(passes.toHours()));
  }

  private void standing() {
    String partner = one(PARTNERS);
    String state = random.nextInt(3) == 0 ? "suspended" : "active";
    vendor.partner(partner, state);
    done.add("%s is %s".formatted(partner, state));
  }

  /** Another number in the program; deals keep the version that decided them. */
  private void publish() {
    programs++;
    vendor.publishing(
        (random.nextBoolean() ? Vendor.STEADY : Vendor.PROGRAM).withVersion(programs));
    done.add("version %d of the program".formatted(programs));
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static void expect(Answer answer, int... statuses) {
    for (int status : statuses) {
      if (answer.status() == status) {
        return;
      }
    }
    throw new AssertionError(answer.toString());
  }
}
