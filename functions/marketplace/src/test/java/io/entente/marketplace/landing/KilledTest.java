package io.entente.marketplace.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.marketplace.aws.Metering;
import io.entente.testkit.Answer;
import io.entente.testkit.Client;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever receives a buyer may die at any step: the buyer is neither lost nor there twice. */
class KilledTest {
  private static final String TOKEN = "good";

  /** After which step. */
  enum Step {
    /** The token is kept, and AWS is not asked yet. */
    KEPT((till, _) -> till.then(KilledTest::die)),
    /** AWS has answered, and nobody has noted it. */
    REDEEMED(
        (till, known) ->
            till.then(
                () -> {
                  till.knows(TOKEN, known);
                  return die();
                })),
    /** It is noted, and the browser has no answer. */
    NOTED((_, _) -> {});

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final BiConsumer<Till, Metering.Redeemed> kill;

    Step(BiConsumer<Till, Metering.Redeemed> kill) {
      this.kill = kill;
    }
  }

  private static Metering.Redeemed die() {
    throw new IllegalStateException("killed");
  }

  @ParameterizedTest
  @EnumSource
  void who_reloads_the_page_of_aws_comes_in(Step step) {
    try (var lobby = new Lobby()) {
      Metering.Redeemed known = Till.customer("210987654321", "l-1");
      lobby.till.knows(TOKEN, known);
      step.kill.accept(lobby.till, known);
      lobby.land(TOKEN);

      Client browser = lobby.come(TOKEN);
      lobby.env.clock().move(Duration.ofMinutes(2));
      lobby.env.sweep();

      assertThat(Lobby.status(browser)).isEqualTo("DETAILS_WANTED");
      assertThat(lobby.buyers()).isEqualTo(1);
      assertThat(lobby.told("buyer.arrived")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_does_not_reload_is_known_to_the_vendor_nevertheless(Step step) {
    try (var lobby = new Lobby()) {
      Metering.Redeemed known = Till.customer("210987654321", "l-1");
      lobby.till.knows(TOKEN, known);
      step.kill.accept(lobby.till, known);
      Answer answer = lobby.land(TOKEN);

      lobby.env.clock().move(Duration.ofMinutes(2));
      lobby.env.sweep();

      assertThat(answer.status()).isEqualTo(step == Step.NOTED ? 303 : 500);
      assertThat(lobby.buyers()).isEqualTo(1);
    }
  }
}
