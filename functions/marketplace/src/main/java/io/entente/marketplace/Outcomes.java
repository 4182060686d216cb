package io.entente.marketplace;

import io.entente.kernel.DerivedId;
import io.entente.marketplace.aws.AwsTrouble;
import io.entente.marketplace.aws.Catalog;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What becomes of a change set and of its offer after AWS was asked. */
record Outcomes(Clock clock) {
  private static final int MOST_ANEW = 3;

  /** Who was asked, about which. */
  record At(Versioned<ConnectionItem> connection, Versioned<ChangeSetItem> job) {}

  /** It was not taken, or nobody knows: whatever it was, the same token will find it. */
  void troubled(TenantTable table, At at, AwsTrouble trouble) {
    ChangeSetItem job = at.job.item();
    switch (trouble.kind()) {
      case SHUT_OUT, DENIED -> {
        broken(table, at.connection, trouble);
        wait(table, at.job, trouble, Pauses.SHUT_OUT);
      }
      case BUSY -> rest(table, at.job, trouble, Pauses.BUSY);
      case FULL -> rest(table, at.job, trouble, Pauses.FULL);
      case LOCKED -> wait(table, at.job, trouble, Pauses.LOCKED.plus(Pauses.spread(job.jobId())));
      case UNANSWERED ->
          Pauses.after(job.failures() + 1)
              .ifPresentOrElse(
                  pause -> again(table, at.job, trouble, pause),
                  () -> failed(table, at.job, List.of(AwsFaults.of(trouble))));
      case INVALID, UNKNOWN, SELLER_UNVERIFIED, SECOND_FACTOR ->
          failed(table, at.job, List.of(AwsFaults.of(trouble)));
    }
  }

  /** AWS has it, but did not show it this time. */
  void unseen(TenantTable table, At at, AwsTrouble trouble) {
    Instant now = clock.instant();
    switch (trouble.kind()) {
      case SHUT_OUT, DENIED -> broken(table, at.connection, trouble);
      case BUSY -> RestItem.note(table, now.plus(Pauses.BUSY));
      case FULL,
          LOCKED,
          UNANSWERED,
          INVALID,
          UNKNOWN,
          SELLER_UNVERIFIED,
          SECOND_FACTOR -> {} // it is looked at again: it was started, and has an outcome
    }
    ChangeSetItem job = at.job.item();
    Duration pause = Pauses.NEXT_LOOK.plus(Pauses.spread(job.jobId()));
    ChangeSetStore.become(table, at.job, job.watched(now.plus(pause), now));
  }

  private void broken(TenantTable table, Versioned<ConnectionItem> connection, AwsTrouble trouble) {
    if (connection.item().isOpen()) {
      ConnectionStore.become(
          table, Optional.of(connection), connection.item().broken(trouble.say(), clock.instant()));
    }
  }

  private void rest(
      TenantTable table, Versioned<ChangeSetItem> job, AwsTrouble trouble, Duration pause) {
    RestItem.note(table, clock.instant().plus(pause));
    wait(table, job, trouble, pause.plus(Pauses.spread(job.item().jobId())));
  }

  private void wait(
      TenantTable table, Versioned<ChangeSetItem> job, AwsTrouble trouble, Duration pause) {
    put(table, job, trouble, new Pause(pause, job.item().failures()));
  }

  private void again(
      TenantTable table, Versioned<ChangeSetItem> job, AwsTrouble trouble, Duration pause) {
    put(table, job, trouble, new Pause(pause, job.item().failures() + 1));
  }

  private record Pause(Duration length, int failures) {}

  private void put(
      TenantTable table, Versioned<ChangeSetItem> job, AwsTrouble trouble, Pause pause) {
    Instant now = clock.instant();
    var wait = new ChangeSetItem.Wait(trouble.say(), now.plus(pause.length), pause.failures);
    ChangeSetStore.become(table, job, job.item().waiting(wait, now));
  }

  /** What AWS says of it, however often and in whatever order that is heard: there is one end. */
  void reported(TenantTable table, Versioned<ChangeSetItem> job, Catalog.Report report) {
    Instant now = clock.instant();
    switch (report.progress()) {
      case PREPARING, APPLYING -> {
        Instant look = now.plus(Pauses.NEXT_LOOK);
        ChangeSetStore.become(table, job, job.item().watched(look, now));
      }
      case SUCCEEDED -> succeeded(table, job, report);
      case CANCELLED -> failed(table, job, AwsFaults.of(report));
      case FAILED -> {
        if (report.isServersFault() && job.item().failures() < MOST_ANEW) {
          anew(table, job, now);
        } else {
          failed(table, job, AwsFaults.of(report));
        }
      }
    }
  }

  /** All of it failed, so that nothing is doubled by another set with another token. */
  private static void anew(TenantTable table, Versioned<ChangeSetItem> job, Instant now) {
    ChangeSetItem item = job.item();
    String token = DerivedId.of("changeset", item.token(), "anew");
    int failures = item.failures() + 1;
    var wait =
        new ChangeSetItem.Wait(
            "AWS failed at it by a fault of its own; it is sent again.",
            now.plus(Pauses.after(failures).orElseThrow()),
            failures);
    ChangeSetStore.become(table, job, item.anew(token, wait, now));
  }

  private void succeeded(TenantTable table, Versioned<ChangeSetItem> job, Catalog.Report report) {
    Instant now = clock.instant();
    Versioned<OfferItem> offer = OfferStore.find(table, job.item().offerId()).orElseThrow();
    Done done = done(offer.item(), job.item(), report, now);
    Change change =
        ChangeSetStore.next(
            OfferStore.become(table, offer, done.becoming),
            job,
            job.item().ended(ChangeSetState.SUCCEEDED, List.of(), now));
    done.link.ifPresent(link -> change.put(OfferLinkItem.TYPE, link));
    require(change.commit());
  }

  /** What the offer becomes, and by which id of AWS's it is found from then on. */
  private record Done(OfferStore.Becoming becoming, Optional<OfferLinkItem> link) {}

  private static Done done(OfferItem offer, ChangeSetItem job, Catalog.Report report, Instant now) {
    return switch (job.purpose()) {
      case RELEASE -> {
        String aws = created(report);
        yield new Done(
            new OfferStore.Becoming(offer.released(aws, now), "offer.released"),
            Optional.of(new OfferLinkItem(aws, offer.offerId(), job.jobId())));
      }
      case EXTEND ->
          new Done(
              new OfferStore.Becoming(
                  offer.available(Objects.requireNonNull(job.until()), now), "offer.extended"),
              Optional.empty());
      case EXPIRE ->
          new Done(
              new OfferStore.Becoming(
                  offer.state() == OfferState.RELEASED
                      ? offer.ended(OfferState.EXPIRED, now)
                      : offer.refused(offer.state(), List.of(), now), // it was accepted first
                  "offer.expired"),
              Optional.empty());
    };
  }

  /** {@code offer-…} of {@code offer-…@1}. */
  private static String created(Catalog.Report report) {
    return report.changes().stream()
        .filter(change -> change.name().equals(PlannedChanges.CREATING))
        .flatMap(change -> Optional.ofNullable(change.entityId()).stream())
        .findFirst()
        .map(id -> id.split("@", 2)[0])
        .orElseThrow(() -> new IllegalStateException("AWS did not say which offer it made"));
  }

  private void failed(TenantTable table, Versioned<ChangeSetItem> job, List<OfferFault> why) {
    Instant now = clock.instant();
    Versioned<OfferItem> offer = OfferStore.find(table, job.item().offerId()).orElseThrow();
    OfferState next =
        job.item().purpose() == ChangeSetPurpose.RELEASE ? OfferState.FAILED : offer.item().state();
    Change change =
        OfferStore.become(
            table,
            offer,
            new OfferStore.Becoming(offer.item().refused(next, why, now), "offer.failed"));
    require(
        ChangeSetStore.next(change, job, job.item().ended(ChangeSetState.FAILED, why, now))
            .commit());
  }

  /** Else somebody was faster: the notice comes again and finds what that one wrote. */
  private static void require(ChangeResult result) {
    if (!(result instanceof ChangeResult.Committed)) {
      throw new IllegalStateException("others change the same offer");
    }
  }
}
