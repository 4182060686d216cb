package io.entente.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.Embedded;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.TenantStatus;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What tests of bodies stand before: one tenant, one manager, and a wall behind the door. */
abstract class PartnersDoor {
  static final Caller NORA =
      new Caller.Member(
          Embedded.AURORA, "nora", Optional.empty(), Set.of("channel-manager"), Set.of());

  /** In memory, and for all tests that stand here. */
  private static final Embedded EMBEDDED = new Embedded();

  final Wall wall = new Wall();
  final Api api = new Api(EMBEDDED, wall.context());

  @BeforeAll
  static void open() {
    EMBEDDED.registry().add(Embedded.row(Embedded.AURORA, TenantStatus.ACTIVE));
  }

  /** Whatever was refused did not reach an operation. */
  @AfterEach
  void nothing_of_a_body_is_logged() {
    assertThat(api.log()).doesNotContain("Nordlicht", "{\"name");
  }
}
