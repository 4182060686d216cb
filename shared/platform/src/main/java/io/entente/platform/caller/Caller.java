package io.entente.platform.caller;

import io.entente.kernel.PartnerId;
import io.entente.kernel.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who calls, verified. Bound for the duration of a call and of nothing else; there is no other way
 * to a tenant's table.
 */
public sealed interface Caller {
  /** The caller's name in events and logs; never a person's name or address. */
  String subject();

  /**
   * A signed-in user of one tenant: its own people, its partners' people, or a program of theirs.
   */
  record Member(
      TenantId tenant,
      String subject,
      Optional<PartnerId> partner,
      Set<String> roles,
      Set<String> scopes)
      implements Caller {
    public Member {
      roles = Set.copyOf(roles);
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * Whoever has a link that the service has signed: it is for one thing of one tenant.
   *
   * @param subject the same for the same link, and nobody's name
   * @param about ids, in an order that is its purpose's own
   * @param reach all of the tenant's table that it can come to
   */
  record Visitor(TenantId tenant, String subject, List<String> about, LeadingKeys reach)
      implements Caller {
    public Visitor {
      about = List.copyOf(about);
    }
  }

  /** Who runs the service. Belongs to no tenant and reaches no tenant's table. */
  record Operator(String subject) implements Caller {}

  /** The service itself, at work for one tenant: a consumer of that tenant's events. */
  record Service(TenantId tenant, String subject) implements Caller {}

  ScopedValue<Caller> BOUND = ScopedValue.newInstance();

  /**
   * @throws java.util.NoSuchElementException outside a call
   */
  static Caller current() {
    return BOUND.get();
  }

  /** The tenant for which this call works. */
  static TenantId tenant() {
    return switch (current()) {
      case Member member -> member.tenant();
      case Service service -> service.tenant();
      case Visitor visitor -> visitor.tenant();
      case Operator _ -> throw new IllegalStateException("an operator has no tenant");
    };
  }

  default <T> T run(Supplier<T> work) {
    return ScopedValue.where(BOUND, this).call(work::get);
  }
}
