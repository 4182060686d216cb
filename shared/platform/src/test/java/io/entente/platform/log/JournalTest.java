package io.entente.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.TenantId;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JournalTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Journal journal = new Journal(new PrintStream(log, true, StandardCharsets.UTF_8));

  @Test
  void an_attempt_is_a_line_of_its_tenant_and_a_metric_of_all() {
    var event = new Notice(new TenantId("aurora"), "DEAL#d", 1, "deal.approved", Instant.EPOCH);

    journal.sent(
        new Journal.Sent(event, false, Optional.of(Duration.ofMillis(80)), Duration.ofMillis(30)));

    JsonNode line = Json.MAPPER.readTree(log.toString(StandardCharsets.UTF_8));
    assertThat(line.path("tenant").asString()).isEqualTo("aurora");
    assertThat(line.path("webhookFailed").asInt()).isEqualTo(1);
    assertThat(line.path("webhookLagMs").asInt()).isEqualTo(80);
    JsonNode metrics = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(metrics.at("/Dimensions/0")).isEmpty();
    assertThat(metrics.path("Metrics").valueStream().map(m -> m.path("Name").asString()))
        .containsExactly("webhookFailed", "webhookMs", "webhookLagMs");
  }

  @Test
  void a_faults_messages_are_not_logged_its_kinds_and_places_are() {
    var fault =
        new IllegalStateException(
            "ada@nordlicht.example", new IllegalArgumentException("Bearer eyJhbGciOi"));

    journal.fault("putPartner", "request-1", fault);

    JsonNode line = Json.MAPPER.readTree(log.toString(StandardCharsets.UTF_8));
    assertThat(line.path("fault").asString()).isEqualTo("java.lang.IllegalStateException");
    assertThat(line.path("cause").asString()).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(line.path("at").get(0).asString()).contains("JournalTest");
    assertThat(line.toString()).doesNotContain("ada@", "Bearer");
  }

  @Test
  void a_line_is_one_line_and_its_own_metric() {
    journal.answered(
        new Journal.Answered("putPartner", "aurora", "a\nb", 403, "FORBIDDEN", 1_234_567));

    String text = log.toString(StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(1);
    JsonNode line = Json.MAPPER.readTree(text);
    assertThat(line.path("ms").asDouble()).isEqualTo(1.23);
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions/0/0").asString())
        .isEqualTo("operation");
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString()).doesNotContain("tenant");
  }
}
