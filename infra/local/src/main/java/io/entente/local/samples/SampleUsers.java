package io.entente.local.samples;

import io.entente.local.issuer.Issuer;
import io.entente.local.issuer.Visitor;
import io.entente.platform.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who signs in at the sample tenants. */
public final class SampleUsers {
  private static final String PROGRAM = "api-client";
  private static final Issuer.Person OPERATOR =
      new Issuer.Person(Optional.empty(), "olga", Set.of("operator"), Optional.empty(), "");

  private SampleUsers() {}

  /** A user of a sample tenant by the name with which one signs in. */
  public static Optional<SampleUser> find(String tenant, String user) {
    return all(tenant).filter(known -> known.user().equals(user)).findFirst();
  }

  /**
   * By issuer, whom a sign-in page offers: people, since a program uses no page; and at the
   * operators' whoever runs the service.
   */
  public static Map<String, List<Visitor>> visitors() {
    var visitors =
        new TreeMap<>(
            SampleFiles.TENANTS.stream()
                .collect(Collectors.toMap(Function.identity(), SampleUsers::visitors)));
    visitors.put(Issuer.OPERATORS, List.of(new Visitor("Olga Operator", OPERATOR)));
    return visitors;
  }

  private static List<Visitor> visitors(String tenant) {
    return all(tenant)
        .filter(user -> !user.roles().contains(PROGRAM))
        .map(user -> new Visitor(user.name(), person(tenant, user)))
        .toList();
  }

  /** The user as the issuer knows people. */
  public static Issuer.Person person(String tenant, SampleUser user) {
    return new Issuer.Person(
        Optional.of(tenant),
        user.user(),
        Set.copyOf(user.roles()),
        Optional.ofNullable(user.partnerId()),
        "");
  }

  /** The people of the tenant's partners. */
  static List<SampleUser> ofPartners(String tenant) {
    return all(tenant).filter(user -> user.partnerId() != null).toList();
  }

  private static Stream<SampleUser> all(String tenant) {
    return SampleFiles.text(tenant, "users.json").stream()
        .flatMap(json -> Arrays.stream(Json.read(json, SampleUser[].class)));
  }
}
