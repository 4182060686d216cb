package io.entente.partners.applications;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** Shows an application to the vendor's people. */
final class GetApplication implements Operation<GetApplication.Request, Application> {
  record Request(String applicationId) {}

  private final ApplicationStore applications;

  GetApplication(ApplicationStore applications) {
    this.applications = applications;
  }

  @Override
  public Outcome<Application> apply(Request request) {
    return applications
        .find(request.applicationId)
        .map(read -> Outcome.done(applications.shown(read)))
        .orElseGet(() -> ApplicationStore.missing(request.applicationId));
  }
}
