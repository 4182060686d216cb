package io.entente.partners.applications;

import io.entente.kernel.DerivedId;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.RateLimit;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a company says that wants to become a partner. The rules look at it afterwards, so
 * that neither the answer nor the time that it takes tells whom the vendor knows. The same link and
 * e-mail address are the same application: the first word stands, and the answer is the same.
 */
final class ApplyForPartnership
    implements Operation<ApplyForPartnership.Request, ApplyForPartnership.Taken> {
  private static final int MOST_AN_HOUR = 60;

  record Request(String linkToken, Body body) {}

  /** The contract's {@code ApplyForPartnership}. */
  record Body(
      ApplicationItem.Company company,
      ApplicationItem.Applicant applicant,
      String type,
      List<String> territories,
      @Nullable String about,
      boolean consent) {}

  /** The contract's {@code ApplicationTaken}. */
  record Taken(String applicationId) {}

  private final ApplicationDoor door;

  ApplyForPartnership(ApplicationDoor door) {
    this.door = door;
  }

  @Override
  public Outcome<Taken> apply(Request request) {
    return door.opened(opened -> taken(opened, request.body));
  }

  private static Outcome<Taken> taken(ApplicationDoor.Opened opened, Body body) {
    if (!isOffered(opened, body.type)) {
      return Outcome.refused(Problem.invalid(List.of(notOffered(body.type))));
    }
    var limit = new RateLimit("apply#" + opened.edition(), Duration.ofHours(1), MOST_AN_HOUR);
    return opened.table().spend(limit, opened.now())
        ? Attempts.of(() -> kept(opened, item(opened, body)))
        : Outcome.refused(
            ProblemKind.TOO_MANY_REQUESTS,
            "So many have applied that no more are taken for now. Apply again after %s."
                .formatted(limit.renewedAfter(opened.now())));
  }

  private static boolean isOffered(ApplicationDoor.Opened opened, String type) {
    return opened
        .program()
        .map(each -> each.program().partnerTypes().stream().anyMatch(t -> t.id().equals(type)))
        .orElse(true);
  }

  private static Fault notOffered(String type) {
    return new Fault(
        "/type", "partnerType", "/type is none of this program's types: %s.".formatted(type));
  }

  private static Optional<Outcome<Taken>> kept(
      ApplicationDoor.Opened opened, ApplicationItem item) {
    ChangeResult result =
        opened
            .table()
            .change()
            .create("application", ApplicationItem.TYPE, item, item.told(opened.now()))
            .commit();
    return result instanceof ChangeResult.Raced
        ? Optional.empty()
        : Optional.of(Outcome.done(new Taken(item.applicationId())));
  }

  private static ApplicationItem item(ApplicationDoor.Opened opened, Body body) {
    return new ApplicationItem(
        id(opened.edition(), body.applicant.email()),
        ApplicationState.RECEIVED,
        body.company,
        body.applicant,
        body.type,
        body.territories,
        body.about,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        opened.now(),
        null);
  }

  private static String id(String edition, String email) {
    String mailbox = Normalizer.normalize(email, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return DerivedId.of("application", Caller.tenant().value(), edition, mailbox);
  }
}
