package io.entente.partners.applications;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;

/** Shows whose program it is and what can be chosen, to whoever comes by the link. */
final class GetApplicationForm implements Operation<GetApplicationForm.Request, ApplicationForm> {
  record Request(String linkToken) {}

  private final ApplicationDoor door;
  private final Registry registry;

  GetApplicationForm(ApplicationDoor door, Registry registry) {
    this.door = door;
    this.registry = registry;
  }

  @Override
  public Outcome<ApplicationForm> apply(Request request) {
    return door.opened(
        opened ->
            opened
                .program()
                .map(program -> Outcome.done(ApplicationForm.of(vendor(), program.program())))
                .orElseGet(
                    () ->
                        Outcome.refused(
                            ProblemKind.NOT_FOUND, "The vendor has no program to join yet.")));
  }

  private String vendor() {
    return registry
        .find(Caller.tenant())
        .map(TenantRow::name)
        .orElseThrow(() -> new IllegalStateException("the tenant is unknown"));
  }
}
