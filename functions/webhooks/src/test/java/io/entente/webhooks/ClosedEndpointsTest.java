package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.events.Notice;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A partner that goes is told nothing any more, and nobody else notices. */
class ClosedEndpointsTest {
  private static final String GONE = "P-GONE";

  @Test
  void the_endpoints_of_a_partner_that_goes_are_told_nothing_any_more() {
    try (var stage = new Stage();
        var gone = new Receiver();
        var other = new Receiver()) {
      Stage.Endpoint closed = stage.endpoint(stage.partner(GONE), gone.url());
      Stage.Endpoint open = stage.endpoint(stage.partner("P-STAYS"), other.url());

      stage.happened("parting.begun", GONE);
      stage.env.drain();
      stage.approved(GONE);
      stage.approved("P-STAYS");

      assertThat(closed.shown().path("state").asString()).isEqualTo("DISABLED");
      assertThat(closed.shown().path("disabledBecause").asString()).contains("take part");
      assertThat(open.shown().path("state").asString()).isEqualTo("ENABLED");
      assertThat(gone.got()).isEmpty();
      assertThat(other.got()).hasSize(1);
    }
  }

  @Test
  void told_again_it_says_nothing_twice() {
    try (var stage = new Stage();
        var gone = new Receiver()) {
      stage.endpoint(stage.partner(GONE), gone.url());
      Notice begun = stage.happened("parting.begun", GONE);
      stage.env.drain();

      Stage.service("aurora")
          .run(
              () -> {
                var way = WebhookFunctions.compose(stage.env.platform()).consumers();
                Objects.requireNonNull(way.get("closeEndpoints")).accept(begun);
                return begun;
              });
      stage.env.drain();

      assertThat(stage.env.published())
          .extracting(Notice::type)
          .containsOnlyOnce("endpoint.disabled", "endpoints.closed");
    }
  }

  @Test
  void a_partner_without_endpoints_is_done_at_once() {
    try (var stage = new Stage()) {
      stage.happened("parting.begun", GONE);
      stage.env.drain();

      assertThat(stage.env.published()).extracting(Notice::type).contains("endpoints.closed");
    }
  }
}
