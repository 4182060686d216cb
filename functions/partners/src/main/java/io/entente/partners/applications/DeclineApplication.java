package io.entente.partners.applications;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import java.util.Optional;

/** A person declines an application that is not decided yet. */
final class DeclineApplication implements Operation<DeclineApplication.Request, Application> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String applicationId, String idempotencyKey, Body body) {}

  /** The contract's {@code DeclineApplication}. */
  record Body(String note) {}

  private final ApplicationStore applications;
  private final Deciding deciding;

  DeclineApplication(ApplicationStore applications, Deciding deciding) {
    this.applications = applications;
    this.deciding = deciding;
  }

  @Override
  public Outcome<Application> apply(Request request) {
    return Attempts.of(
        () ->
            applications
                .find(request.applicationId)
                .map(read -> deciding.decline(read, request.body.note))
                .orElseGet(() -> Optional.of(ApplicationStore.missing(request.applicationId))));
  }
}
