package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Callers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who invites whom to be one of a partner's people. */
class InvitationTest {
  private final Guests guests = new Guests();
  private final Market market = guests.market();

  @AfterEach
  void close() {
    guests.close();
  }

  @Test
  void nobody_invites_for_another_partner_and_no_member_invites_at_all() {
    assertThat(guests.invite(guests.admin("P-2"), "P-1", "member").status()).isEqualTo(404);
    assertThat(
            guests
                .invite(market.environment().as(Callers.partner("aurora", "P-1")), "P-1", "member")
                .status())
        .isEqualTo(403);
    assertThat(guests.admin("P-2").get("/v1/partners/P-1/invitations").status()).isEqualTo(404);
    String id = guests.invited("P-1", "member");
    assertThat(
            guests
                .admin("P-2")
                .key("w")
                .post("/v1/partners/P-2/invitations/%s/withdraw".formatted(id), "")
                .status())
        .isEqualTo(404);
  }

  @Test
  void for_a_partner_that_takes_no_part_nobody_is_invited_and_nobody_accepts() {
    String id = guests.invited("P-1", "member");
    guests.put("P-1", "suspended");

    assertThat(guests.invite(market.as("channel-manager"), "P-1", "admin").status()).isEqualTo(409);
    assertThat(guests.accept(guests.link(id, "P-1", 1), "ada@nordlicht.de", "ada").status())
        .isEqualTo(409);
    assertThat(market.environment().nobody().get(guests.link(id, "P-1", 1)).status())
        .isEqualTo(404);
  }

  @Test
  void a_key_that_invited_somebody_invites_nobody_else() {
    String id = guests.invited("P-1", "member");

    assertThat(guests.invited("P-1", "member")).isEqualTo(id);
    assertThat(
            market
                .as("channel-manager")
                .key("first")
                .post(
                    "/v1/partners/P-1/invitations",
                    Map.of("name", "Eve", "email", "eve@nordlicht.de", "role", "member"))
                .status())
        .isEqualTo(422);
  }
}
