package io.entente.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the vendor's own people, as far as writing to that person needs it.
 *
 * @param user the id with which the person signs in
 * @param roles that rules of assignment name
 * @param language ISO 639; absent, the program's first
 * @param timeZone whose dates it reads; absent, UTC
 */
public record Colleague(
    String user,
    String name,
    String email,
    List<String> roles,
    @Nullable String language,
    @Nullable String timeZone) {
  public Colleague {
    roles = List.copyOf(roles);
  }

  boolean is(String userOrRole) {
    return user.equals(userOrRole) || roles.contains(userOrRole);
  }
}
