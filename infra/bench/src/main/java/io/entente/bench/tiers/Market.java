package io.entente.bench.tiers;

import io.entente.bench.LocalParts;
import io.entente.kernel.DataClass;
import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.partners.PartnerFunctions;
import io.entente.partners.PartnerItem;
import io.entente.partners.PartnerStore;
import io.entente.platform.events.Event;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.table.Change;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.program.CompiledProgram;
import io.entente.program.publish.ProgramCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A vendor with partners and a program, on the local program's relay, queues and tables. */
final class Market implements AutoCloseable {
  /** Whoever has been there for long is on no journey. */
  private static final String JOURNEYS = "(?s)\njourneys:.*?\n(?=[a-z])";

  /** Four items each, of the hundred that a transaction may have. */
  private static final int TOGETHER = 25;

  /** As much of a deal as its event needs. */
  private record DealItem(@Stored(DataClass.BUSINESS) String dealId) {
    static final ItemType<DealItem> TYPE =
        ItemType.named("bench_deal", 1, "deals")
            .holding(DealItem.class, deal -> new ItemKey("DEAL#" + deal.dealId, "DEAL"));
  }

  /** What its event says. */
  private record Won(
      String dealId,
      String partnerId,
      String status,
      String customerName,
      List<String> products,
      long amountMinor,
      String currency,
      String reasonCode,
      Sale sale) {}

  private record Sale(Amount amount, LocalDate on) {}

  private record Amount(long amountMinor, String currency) {}

  private record Published(long programVersion, Instant effectiveFrom) {}

  private final LocalParts parts;
  private long versions;

  Market(Path place) {
    this.parts = new LocalParts(place, PartnerFunctions::compose);
  }

  /** The default program, with something of it replaced; it decides at once. */
  long publish(String what, String instead) {
    long version = ++versions;
    CompiledProgram compiled = compiled(document().replace(what, instead)).withVersion(version);
    return parts.as(
        "tenants",
        table -> {
          Instant now = Instant.now();
          var read = table.find(ProgramInForce.TYPE, ProgramInForce.KEY);
          ProgramInForce next =
              read.map(each -> each.item().at(now).publishing(now, now))
                  .orElseGet(() -> new ProgramInForce(version, now));
          committed(
              table
                  .change()
                  .put(ProgramVersion.TYPE, ProgramVersion.of(version, now, compiled.toBytes()))
                  .aggregate(
                      "inForce",
                      ProgramInForce.TYPE,
                      next,
                      read,
                      Event.of("program.published", now, new Published(version, now))));
          return version;
        });
  }

  /**
   * So many active resellers of the lowest tier, who have been there for long: nobody has to hear
   * of them any more.
   */
  void partners(int many) {
    for (int from = 0; from < many; from += TOGETHER) {
      List<String> ids =
          IntStream.range(from, Math.min(many, from + TOGETHER)).mapToObj(i -> "P-" + i).toList();
      parts.seen(
          "partners",
          table -> {
            Change change = table.change();
            ids.forEach(id -> PartnerStore.created(change, partner(id)));
            return table()
                .transactWriteItems(transaction -> transaction.transactItems(withoutNotes(change)));
          });
    }
  }

  private List<TransactWriteItem> withoutNotes(Change change) {
    return change.writes().stream()
        .filter(write -> write.put().tableName().equals(tableName()))
        .toList();
  }

  private static PartnerItem partner(String id) {
    return new PartnerItem(
        id,
        "Nordlicht Systems GmbH",
        "reseller",
        "active",
        "registered",
        List.of("DE"),
        List.of("analytics"),
        true,
        null,
        "DE",
        null,
        Instant.now(),
        null,
        null,
        null);
  }

  /** The vendor confirms a sale of the partner's: one commit. */
  void won(String partner) {
    String deal = "deal_" + UUID.randomUUID();
    Instant now = Instant.now();
    var told =
        new Won(
            deal,
            partner,
            "WON",
            "Siemens Energy AG",
            List.of("analytics"),
            4_000_000,
            "USD",
            "NO_OBJECTION",
            new Sale(new Amount(4_000_000, "USD"), LocalDate.ofInstant(now, ZoneOffset.UTC)));
    parts.as(
        "deals",
        table -> {
          Event event = Event.of("deal.won", now, told);
          committed(table.change().create("deal", DealItem.TYPE, new DealItem(deal), event));
          return deal;
        });
  }

  /** As every decision about a deal reads it. */
  String tier(String partner) {
    return parts.seen(
        "deals",
        table ->
            table
                .get(PartnerStanding.TYPE, PartnerStanding.key(new PartnerId(partner)))
                .orElseThrow()
                .tier());
  }

  /** How far all partners were looked at under that version. */
  Progress progress(long version) {
    var run = parts.get("/v1/tier-runs/" + version);
    return new Progress(
        run.path("evaluated").asLong(), run.path("state").asString().equals("FINISHED"));
  }

  record Progress(long evaluated, boolean finished) {}

  /** Whether somebody has still to hear of something. */
  boolean isBusy() {
    return parts.outstanding() > 0;
  }

  DynamoDbClient table() {
    return parts.table();
  }

  String tableName() {
    return parts.tableName();
  }

  private static void committed(Change change) {
    if (!change.commitsWhole()) {
      throw new IllegalStateException("was not written");
    }
  }

  private static CompiledProgram compiled(String document) {
    return switch (ProgramCompiler.compile(document)) {
      case Outcome.Done<CompiledProgram>(var program) -> program;
      case Outcome.Refused<CompiledProgram>(var problem) ->
          throw new IllegalStateException(problem.faults().toString());
    };
  }

  private static String document() {
    try (InputStream in = Market.class.getResourceAsStream("/template/program.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst(JOURNEYS, "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    parts.close();
  }
}
