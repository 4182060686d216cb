package io.entente.partners.applications;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person makes a partner of an applicant, also of one that was declined before. */
final class ApproveApplication implements Operation<ApproveApplication.Request, Application> {
  /** The key is not needed: what is asked for is a state, and asking twice finds it. */
  record Request(String applicationId, String idempotencyKey, Body body) {}

  /** The contract's {@code ApproveApplication}. */
  record Body(
      @Nullable String partnerId, @Nullable List<String> territories, @Nullable String note) {}

  private final ApplicationStore applications;
  private final Deciding deciding;

  ApproveApplication(ApplicationStore applications, Deciding deciding) {
    this.applications = applications;
    this.deciding = deciding;
  }

  @Override
  public Outcome<Application> apply(Request request) {
    Body body = request.body;
    var wish = new Deciding.Wish(body.partnerId, body.territories, body.note);
    return Attempts.of(
        () ->
            applications
                .find(request.applicationId)
                .map(read -> deciding.approve(read, wish))
                .orElseGet(() -> Optional.of(ApplicationStore.missing(request.applicationId))));
  }
}
