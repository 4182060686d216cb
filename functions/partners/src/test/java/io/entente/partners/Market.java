package io.entente.partners;

import io.entente.kernel.DataClass;
import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.events.Notice;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import io.entente.program.CompiledProgram;
import io.entente.program.publish.ProgramCompiler;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A vendor with the default program, its partners, and the deals that they win and lose again. */
final class Market implements AutoCloseable {
  /** As much of a deal as its events need. */
  record DealItem(@Stored(DataClass.BUSINESS) String dealId) {
    static final ItemType<DealItem> TYPE =
        ItemType.named("sold_deal", 1, "deals").holding(DealItem.class, d -> key(d.dealId));

    static ItemKey key(String dealId) {
      return new ItemKey("DEAL#" + dealId, "DEAL");
    }
  }

  /** What a deal's events say. */
  record Told(
      String dealId,
      String partnerId,
      String status,
      String customerName,
      List<String> products,
      long amountMinor,
      String currency,
      String reasonCode,
      @Nullable Sale sale) {}

  record Sale(Amount amount, LocalDate on) {}

  record Amount(long amountMinor, String currency) {}

  /** What a program's event says. */
  record Published(long programVersion, Instant effectiveFrom) {}

  private final TestEnvironment environment;
  private long versions;
  private int deals;

  Market() {
    this(TestEnvironment.start());
  }

  Market(TestEnvironment environment) {
    this.environment = environment;
    environment.tenant("aurora");
    environment.add(PartnerFunctions.compose(environment.platform()));
    publish(document());
  }

  TestEnvironment environment() {
    return environment;
  }

  Client as(String role) {
    return environment.as(Callers.member("aurora", role));
  }

  /** Puts a partner with that tier. */
  Answer partner(String id, String tier) {
    return partner(id, tier, true);
  }

  /** Puts a partner that has signed nothing. */
  Answer unsigned(String id) {
    return partner(id, "registered", false);
  }

  private Answer partner(String id, String tier, boolean signed) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "name",
                id,
                "type",
                "reseller",
                "state",
                "active",
                "tier",
                tier,
                "territories",
                List.of("DE"),
                "productFamilies",
                List.of("analytics"),
                "agreementSigned",
                signed));
    Answer answer = as("channel-manager").put("/v1/partners/" + id, body);
    environment.drain();
    return answer;
  }

  /** Publishes a document as the next version; it decides at once, or from an instant on. */
  void publish(String document, Instant... from) {
    Instant now = environment.clock().instant();
    long version = ++versions;
    CompiledProgram compiled = compiled(document).withVersion(version);
    Instant decides = from.length == 0 ? now : from[0];
    in(
        "tenants",
        table -> {
          var read = table.find(ProgramInForce.TYPE, ProgramInForce.KEY);
          ProgramInForce inForce =
              read.map(each -> each.item().at(now).publishing(decides, now))
                  .orElseGet(() -> new ProgramInForce(version, now));
          committed(
              table
                  .change()
                  .aggregate(
                      "inForce",
                      ProgramInForce.TYPE,
                      inForce,
                      read,
                      Event.of("program.published", now, new Published(version, decides)))
                  .put(ProgramVersion.TYPE, ProgramVersion.of(version, now, compiled.toBytes())));
          return inForce;
        });
    environment.drain();
  }

  /** The default program with parts of it replaced: what was, then what is to be. */
  static String with(String... parts) {
    String document = document();
    for (int i = 0; i < parts.length; i += 2) {
      if (!document.contains(parts[i])) {
        throw new IllegalArgumentException("The default program has no " + parts[i]);
      }
      document = document.replace(parts[i], parts[i + 1]);
    }
    return document;
  }

  /** The vendor confirms that a deal was won today, in whole units of the program's currency. */
  String won(String partner, long amount) {
    return won(partner, amount * 100, "USD", today());
  }

  String won(String partner, long amountMinor, String currency, LocalDate on) {
    String deal = deal();
    tell(deal, partner, new Sale(new Amount(amountMinor, currency), on));
    return deal;
  }

  /** The vendor takes it back. */
  Notice reversed(String deal, String partner) {
    return tell("deal.won_reversed", told(deal, partner, "APPROVED", null));
  }

  String deal() {
    return "deal_%026d".formatted(++deals);
  }

  /** One more event of a deal; nobody hears of it before {@link TestEnvironment#drain()}. */
  Notice tell(String deal, String partner, @Nullable Sale sale) {
    return sale == null
        ? tell("deal.revoked", told(deal, partner, "REVOKED", null))
        : tell("deal.won", told(deal, partner, "WON", sale));
  }

  /** A deal of the partner's is protected; nobody hears of it yet. */
  Notice approved(String deal, String partner) {
    return tell("deal.approved", told(deal, partner, "APPROVED", null));
  }

  /** What happened to a deal that stays, or comes to be, of that status; nobody hears of it yet. */
  Notice happened(String event, Told told) {
    return tell(event, told);
  }

  static Told told(String deal, String partner, String status, @Nullable Sale sale) {
    return new Told(
        deal,
        partner,
        status,
        "Siemens Energy AG",
        List.of("analytics"),
        100,
        "EUR",
        "NO_OBJECTION",
        sale);
  }

  private Notice tell(String event, Told told) {
    Instant now = environment.clock().instant();
    String deal = told.dealId();
    return in(
        "deals",
        table -> {
          Optional<Versioned<DealItem>> read = table.find(DealItem.TYPE, DealItem.key(deal));
          Change change =
              table
                  .change()
                  .aggregate(
                      "deal", DealItem.TYPE, new DealItem(deal), read, Event.of(event, now, told));
          committed(change);
          long version = read.map(Versioned::version).orElse(0L) + 1;
          return new Notice(table.tenant(), DealItem.key(deal).pk(), version, event, now);
        });
  }

  Answer tier(String partner) {
    return as("channel-manager").get("/v1/partners/%s/tier".formatted(partner));
  }

  /** What came of the evaluations so far, by their outcomes. */
  List<String> outcomes(String partner) {
    return evaluations(partner).stream().map(each -> each.evaluation().outcome().name()).toList();
  }

  List<ListTierEvaluations.Entry> evaluations(String partner) {
    Answer answer =
        as("auditor").get("/v1/partners/%s/tier/evaluations?limit=100".formatted(partner));
    return io.entente.platform.json.Json.MAPPER
        .convertValue(answer.body(), ListTierEvaluations.Page.class)
        .data();
  }

  /** What every decision about a deal reads. */
  PartnerStanding standing(String partner) {
    return in(
        "deals",
        table ->
            table
                .get(PartnerStanding.TYPE, PartnerStanding.key(new PartnerId(partner)))
                .orElseThrow());
  }

  /** It is that day now, in the morning, and everything that is due by then was done. */
  void on(LocalDate day) {
    environment.clock().set(day.atTime(LocalTime.of(9, 30)).toInstant(ZoneOffset.UTC));
    environment.sweep();
  }

  LocalDate today() {
    return LocalDate.ofInstant(environment.clock().instant(), ZoneOffset.UTC);
  }

  void drain() {
    environment.drain();
  }

  private static void committed(Change change) {
    if (!(change.commit() instanceof ChangeResult.Committed)) {
      throw new AssertionError("was not written");
    }
  }

  <T> T in(String context, Function<TenantTable, T> work) {
    var service = new Caller.Service(new TenantId("aurora"), context);
    return service.run(() -> work.apply(environment.platform().tables(context).current()));
  }

  static CompiledProgram compiled(String document) {
    return switch (ProgramCompiler.compile(document)) {
      case Outcome.Done<CompiledProgram>(var program) -> program;
      case Outcome.Refused<CompiledProgram>(var problem) ->
          throw new AssertionError(problem.faults().toString());
    };
  }

  static String document() {
    try (InputStream in = Market.class.getResourceAsStream("/template/program.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    environment.close();
  }
}
