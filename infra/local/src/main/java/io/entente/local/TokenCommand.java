package io.entente.local;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a bearer token. */
@Command(
    name = "token",
    description = {
      "Prints a bearer token of the running service, good for 12 hours or until it stops.",
      "Roles: partner-user, partner-admin, channel-manager, channel-director, tenant-admin,",
      "auditor, operator, api-client."
    })
final class TokenCommand implements Callable<Integer> {
  @Option(names = "--tenant", description = "Whose program: aurora or borealis in the samples.")
  @Nullable String tenant;

  @Option(names = "--role", description = "One role; operator belongs to no tenant.")
  @Nullable String role;

  @Option(names = "--partner", description = "The partner, for roles at a partner.")
  @Nullable String partner;

  @Option(
      names = "--user",
      description = "Who; alone with --tenant, a user of the samples in that user's roles.")
  @Nullable String user;

  @Option(names = "--scope", description = "For api-client: scopes between blanks; all if absent.")
  @Nullable String scope;

  @Override
  public Integer call() {
    try (var service = new Service(Entente.settings().address())) {
      System.out.println(service.token(new Tokens.Wish(tenant, role, partner, user, scope)));
      return 0;
    }
  }
}
