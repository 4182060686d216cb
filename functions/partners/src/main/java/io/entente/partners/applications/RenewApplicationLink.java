package io.entente.partners.applications;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.events.Event;
import io.entente.platform.links.Links;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.CarriedOut;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Command;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Gives the first link for applications, or another one. It carries the number of its edition, so
 * that an earlier one is known as such although its signature is good.
 */
record RenewApplicationLink(TenantTables tables, Links links, Clock clock)
    implements Operation<RenewApplicationLink.Request, ApplicationLink> {
  /** For what the link is signed. */
  static final String PURPOSE = "application";

  /** It lasts until it is renewed. */
  private static final Duration LASTING = Duration.ofDays(100 * 366);

  private static final String NO_BODY = "";
  private static final String NAME = "renewApplicationLink";

  record Request(String idempotencyKey) {}

  /** What is told of it; not the link. */
  record Renewed(String edition) {}

  @Override
  public Outcome<ApplicationLink> apply(Request request) {
    TenantTable table = tables.current();
    Command command =
        Command.of(new Command.Asked(NAME, request.idempotencyKey), NO_BODY, clock.instant());
    return Attempts.of(() -> renewed(table, command));
  }

  private Optional<Outcome<ApplicationLink>> renewed(TenantTable table, Command command) {
    Optional<Versioned<ApplicationLinkItem>> read =
        table.find(ApplicationLinkItem.TYPE, ApplicationLinkItem.KEY);
    if (read.isPresent() && table.carriedOut(command) != CarriedOut.NO) {
      return Optional.of(Outcome.done(ApplicationLink.of(read.get().item())));
    }
    ApplicationLinkItem next = drawn(command);
    Event told = Event.of("applications.link_renewed", next.since(), new Renewed(next.edition()));
    return table
                .change()
                .aggregate("link", ApplicationLinkItem.TYPE, next, read, told)
                .once(command)
                .commit()
            instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(ApplicationLink.of(next)))
        : Optional.empty();
  }

  private ApplicationLinkItem drawn(Command command) {
    String edition = DerivedId.of("edition", command.id());
    return new ApplicationLinkItem(
        edition, links.token(PURPOSE, List.of(edition), LASTING), clock.instant());
  }
}
