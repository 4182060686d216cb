package io.entente.local;

import io.entente.contract.Contract;
import io.entente.kernel.TenantId;
import io.entente.local.issuer.Issuer;
import io.entente.local.samples.SampleUser;
import io.entente.local.samples.SampleUsers;
import io.entente.platform.registry.Registry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives out tokens, and says what is wrong with a wish that would end in a useless one. */
final class Tokens {
  private static final String OPERATOR = "operator";

  /** What the command line asks for. */
  record Wish(
      @Nullable String tenant,
      @Nullable String role,
      @Nullable String partner,
      @Nullable String user,
      @Nullable String scope) {}

  record Given(String token, String user) {}

  private final Contract contract;
  private final Registry registry;
  private final Issuer issuer;

  Tokens(Contract contract, Registry registry, Issuer issuer) {
    this.contract = contract;
    this.registry = registry;
    this.issuer = issuer;
  }

  /**
   * @throws Cure if nobody could do anything with such a token
   */
  Given give(Wish wish) {
    Issuer.Person person = OPERATOR.equals(wish.role) ? operator(wish) : member(wish);
    return new Given(issuer.token(person), person.user());
  }

  private static Issuer.Person operator(Wish wish) {
    if (wish.tenant != null || wish.partner != null) {
      throw new Cure("An operator belongs to no tenant; leave --tenant and --partner out.");
    }
    String user = wish.user == null ? OPERATOR : wish.user;
    return new Issuer.Person(Optional.empty(), user, Set.of(OPERATOR), Optional.empty(), "");
  }

  private Issuer.Person member(Wish wish) {
    String tenant = tenant(wish);
    if (wish.role == null && wish.user != null) {
      return SampleUsers.person(tenant, known(tenant, wish.user));
    }
    String role = role(wish);
    if (role.startsWith("partner-") && wish.partner == null) {
      throw new Cure("%s is a role at a partner: add --partner, such as P-100.".formatted(role));
    }
    return new Issuer.Person(
        Optional.of(tenant),
        wish.user == null ? role : wish.user,
        Set.of(role),
        Optional.ofNullable(wish.partner),
        wish.scope == null ? scopes(role) : wish.scope);
  }

  private static SampleUser known(String tenant, String user) {
    return SampleUsers.find(tenant, user)
        .orElseThrow(
            () ->
                new Cure(
                    "%s is no user of the samples of %s; say --role too.".formatted(user, tenant)));
  }

  private String tenant(Wish wish) {
    if (wish.tenant == null) {
      throw new Cure("Say --tenant; there are %s.".formatted(tenants()));
    }
    try {
      if (registry.find(new TenantId(wish.tenant)).isPresent()) {
        return wish.tenant;
      }
    } catch (IllegalArgumentException _) {
      // no tenant's id: said below
    }
    throw new Cure("There is no tenant %s; there are %s.".formatted(wish.tenant, tenants()));
  }

  private String tenants() {
    return registry.all().stream()
        .map(row -> row.tenant().value())
        .collect(Collectors.joining(", "));
  }

  private String role(Wish wish) {
    Set<String> roles = roles();
    if (wish.role != null && roles.contains(wish.role)) {
      return wish.role;
    }
    throw new Cure(
        "%s; there are %s."
            .formatted(
                wish.role == null ? "Say --role" : wish.role + " is no role",
                String.join(", ", roles)));
  }

  private Set<String> roles() {
    return contract.operations().stream()
        .flatMap(operation -> operation.access().roles().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A program may do what its scopes say; unless it is told, it gets all. */
  private String scopes(String role) {
    return role.equals("api-client")
        ? contract.operations().stream()
            .map(operation -> operation.access().scope())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "))
        : "";
  }
}
