package io.entente.testkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.kernel.DataClass;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.Stored;
import io.entente.platform.Consumer;
import io.entente.platform.Context;
import io.entente.platform.Operation;
import io.entente.platform.Platform;
import io.entente.platform.events.Event;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A context as small as can be: it keeps partners by name, and looks at them again after a day. */
final class SmallPartners {
  record Stand(
      @Stored(DataClass.BUSINESS) String partnerId, @Stored(DataClass.BUSINESS) String name) {
    static final ItemType<Stand> TYPE =
        ItemType.named("small", 1, "partners").holding(Stand.class, s -> key(s.partnerId));

    static ItemKey key(String id) {
      return new ItemKey("PARTNER#" + id, "PARTNER");
    }
  }

  record Put(String partnerId, Body body) {
    record Body(String name) {}
  }

  record Get(String partnerId) {}

  /** The catalogue's data of {@code account.changed}. */
  record Changed(String customerId, String accountId, String standing) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answered(
      String partnerId,
      @Nullable String name,
      String type,
      String state,
      String tier,
      List<String> territories,
      List<String> productFamilies,
      boolean agreementSigned,
      long version,
      Instant changedAt) {}

  private final TenantTables tables;
  private final Platform platform;

  private SmallPartners(Platform platform) {
    this.platform = platform;
    this.tables = platform.tables("partners");
  }

  static Context compose(Platform platform) {
    var partners = new SmallPartners(platform);
    Operation<Put, Answered> put = partners::put;
    Operation<Get, Answered> get = partners::get;
    return Context.named("partners")
        .operation("putPartner", Put.class, put)
        .operation("getPartner", Get.class, get);
  }

  /** A context that only listens. */
  static Context listening(String consumerName, Consumer consumer) {
    return Context.named("listener").consumer(consumerName, consumer);
  }

  private Outcome<Answered> put(Put request) {
    Instant now = platform.clock().instant();
    var stand = new Stand(request.partnerId, request.body.name);
    Event event = told(stand, now).dueAt("deal.protection_ends", now.plus(Duration.ofDays(1)));
    var read = tables.current().find(Stand.TYPE, Stand.key(request.partnerId));
    var change = tables.current().change();
    read.ifPresentOrElse(
        r -> change.replace("partner", Stand.TYPE, stand, r, event),
        () -> change.create("partner", Stand.TYPE, stand, event));
    change.commit();
    return get(new Get(request.partnerId));
  }

  /** Events that the catalogue does not allow go out as well: the check must see them. */
  private static Event told(Stand stand, Instant now) {
    return switch (stand.name) {
      case "Unlisted" -> Event.of("account.invented", now, changed(stand, "customer"));
      case "Misfit" -> Event.of("account.changed", now, changed(stand, "acquaintance"));
      default -> Event.of("account.changed", now, changed(stand, "customer"));
    };
  }

  private static Changed changed(Stand stand, String standing) {
    return new Changed(stand.partnerId, stand.partnerId, standing);
  }

  private Outcome<Answered> get(Get request) {
    return tables
        .current()
        .find(Stand.TYPE, Stand.key(request.partnerId))
        .map(read -> Outcome.done(answered(read)))
        .orElseGet(() -> Outcome.refused(ProblemKind.NOT_FOUND, "There is no such partner."));
  }

  private Answered answered(Versioned<Stand> read) {
    // a name that the contract does not allow comes out as it went in: the check must see it
    String name = read.item().name();
    return new Answered(
        read.item().partnerId(),
        name.equals("Nameless") ? null : name,
        "reseller",
        "active",
        "gold",
        List.of("DE"),
        List.of("analytics"),
        true,
        read.version(),
        platform.clock().instant());
  }
}
