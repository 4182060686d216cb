package io.entente.platform.http;

import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The caller as the authorizer hands it over: flat strings in the event's request context. Lists
 * are separated by blanks, absent values are absent.
 */
public final class AuthorizedCaller {
  private static final String OPERATOR = "operator";

  private AuthorizedCaller() {}

  /** What an authorizer must put into its answer's context for {@link #of} to read. */
  public static Map<String, Object> context(Caller caller) {
    var context = new LinkedHashMap<String, Object>();
    context.put("user", caller.subject());
    switch (caller) {
      case Caller.Member member -> {
        context.put("tenantId", member.tenant().value());
        member.partner().ifPresent(partner -> context.put("partnerId", partner.value()));
        context.put("roles", String.join(" ", member.roles()));
        context.put("scopes", String.join(" ", member.scopes()));
      }
      case Caller.Operator _ -> context.put("roles", OPERATOR);
      case Caller.Service _, Caller.Visitor _ ->
          throw new IllegalArgumentException("neither the service nor a visitor signs in");
    }
    return context;
  }

  static Caller of(@Nullable Map<String, Object> context) {
    String user = text(context, "user");
    if (user.isEmpty()) {
      throw Refusal.of(ProblemKind.UNAUTHENTICATED, "Send a bearer token in Authorization.");
    }
    Set<String> roles = words(text(context, "roles"));
    if (roles.contains(OPERATOR) && text(context, "tenantId").isEmpty()) {
      return new Caller.Operator(user);
    }
    return new Caller.Member(
        new TenantId(text(context, "tenantId")),
        user,
        Optional.of(text(context, "partnerId"))
            .filter(Predicate.not(String::isEmpty))
            .map(PartnerId::new),
        roles,
        words(text(context, "scopes")));
  }

  private static String text(@Nullable Map<String, Object> context, String name) {
    Object value = context == null ? null : context.get(name);
    return value == null ? "" : value.toString();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(Predicate.not(String::isBlank))
        .collect(Collectors.toUnmodifiableSet());
  }
}
