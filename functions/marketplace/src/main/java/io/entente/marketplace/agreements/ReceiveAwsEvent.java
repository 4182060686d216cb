package io.entente.marketplace.agreements;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.marketplace.aws.Seller;
import io.entente.marketplace.aws.Sellers;
import io.entente.platform.Operation;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what AWS's event bus sends, once, whoever's account it is about; what follows from it is
 * {@link ReadAwsEvent}'s.
 */
record ReceiveAwsEvent(TenantTables tables, Sellers sellers, Clock clock)
    implements Operation<ReceiveAwsEvent.Request, ReceiveAwsEvent.Taken> {
  record Request(String linkToken, String body) {}

  /** The contract's {@code AwsEventTaken}. */
  record Taken(String eventId) {}

  /** What is told of one. */
  record Told(
      String eventId,
      String eventType,
      boolean known,
      @Nullable String agreementId,
      @Nullable String licenseArn,
      @Nullable String changeSetId) {}

  @Override
  public Outcome<Taken> apply(Request request) {
    return AwsEvent.read(request.body)
        .map(event -> kept(event, request.body))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.INVALID_REQUEST,
                    "The body is no event of Amazon EventBridge. Send events whole, as they are"
                        + " matched."));
  }

  private Outcome<Taken> kept(AwsEvent event, String body) {
    TenantTable table = tables.current();
    AwsEventItem item = item(table, event, body);
    return Attempts.of(() -> keep(table, item));
  }

  private AwsEventItem item(TenantTable table, AwsEvent event, String body) {
    boolean known =
        sellers.of(table).map(Seller::accountId).filter(event.account()::equals).isPresent();
    return new AwsEventItem(
        event.id(),
        event.type(),
        event.account(),
        known,
        event.agreementId(),
        event.licenseArn(),
        event.changeSetId(),
        body,
        clock.instant());
  }

  /** Empty if it raced; one that is there already is not looked at again. */
  private static Optional<Outcome<Taken>> keep(TenantTable table, AwsEventItem item) {
    var told =
        new Told(
            item.eventId(),
            item.eventType(),
            item.known(),
            item.agreementId(),
            item.licenseArn(),
            item.changeSetId());
    Event arrived = Event.of("awsevent.arrived", item.arrivedAt(), told);
    return table.change().create("event", AwsEventItem.TYPE, item, arrived).commit()
            instanceof ChangeResult.Raced
        ? Optional.empty()
        : Optional.of(Outcome.done(new Taken(item.eventId())));
  }
}
