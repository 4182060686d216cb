package io.entente.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.testkit.Answer;
import io.entente.testkit.TestEnvironment;
import io.entente.testkit.storage.Distant;
import io.entente.testkit.storage.StorageChoice;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much is read for all that stands of a partner. */
class OverviewTest {
  private static final int MANY = 30;

  private final Distant storage = Distant.of(StorageChoice.ofThisRun().open(), Duration.ZERO);
  private final Market market = new Market(TestEnvironment.on(storage));

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void it_is_one_call_of_the_table_for_a_partner_with_everything_as_for_one_with_nothing() {
    market.partner("P-1", "registered");
    market.partner("P-2", "registered");
    for (int i = 0; i < MANY; i++) {
      join("P-2", "u" + i);
      String deal = market.deal();
      market.approved(deal, "P-2");
      market.tell(deal, "P-2", new Market.Sale(new Market.Amount(100, "USD"), market.today()));
    }
    market.drain();
    overview("P-1"); // registry and program are known then

    int bare = calls("P-1");
    int full = calls("P-2");

    assertThat(overview("P-2").body().at("/deals/WON").asInt()).isEqualTo(MANY);
    assertThat(overview("P-2").body().at("/people/people").asInt()).isEqualTo(MANY);
    assertThat(bare).isOne();
    assertThat(full).isEqualTo(bare);
  }

  private int calls(String partner) {
    storage.taken();
    overview(partner);
    return storage.taken();
  }

  private Answer overview(String partner) {
    Answer answer = market.as("channel-manager").get("/v1/partners/%s/overview".formatted(partner));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer;
  }

  private void join(String partner, String user) {
    market
        .as("channel-manager")
        .put(
            "/v1/partners/%s/people/%s".formatted(partner, user),
            Map.of("name", user, "email", user + "@example.com", "role", "member"));
  }
}
