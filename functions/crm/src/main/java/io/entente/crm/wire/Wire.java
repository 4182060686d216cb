package io.entente.crm.wire;

import io.entente.crm.port.CrmTrouble;
import io.entente.platform.json.Json;
import io.entente.platform.outbound.Outbound;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One request to a CRM and what its answer means, as far as HTTP says it; the rest is the
 * adapter's.
 */
public record Wire(Outbound out) {
  /** A deal takes up to eight requests, and a function ends after a minute. */
  private static final Duration PATIENCE = Duration.ofSeconds(7);

  private static final String SECONDS = "[0-9]{1,6}";
  private static final int TOO_MANY = 429;

  /**
   * An answer that is no trouble of the way itself.
   *
   * @param body missing where there is none
   */
  public record Answer(int status, JsonNode body) {
    public boolean isDone() {
      return status >= 200 && status < 300;
    }
  }

  public Answer send(Outbound.Letter letter) {
    return switch (out.send(letter, PATIENCE)) {
      case Outbound.Unanswered silent ->
          throw CrmTrouble.of(
              CrmTrouble.Kind.UNANSWERED, "The CRM cannot be reached: %s.".formatted(silent.why()));
      case Outbound.Answered answered -> answer(answered);
    };
  }

  private static Answer answer(Outbound.Answered answered) {
    int status = answered.status();
    if (status == TOO_MANY) {
      throw CrmTrouble.busy(wish(answered));
    }
    if (status >= 500) {
      throw CrmTrouble.of(
          CrmTrouble.Kind.UNANSWERED, "The CRM has trouble of its own (%d).".formatted(status));
    }
    return new Answer(status, body(answered));
  }

  private static JsonNode body(Outbound.Answered answered) {
    if (answered.beginning().isBlank()) {
      return Json.MAPPER.missingNode();
    }
    try {
      return Json.MAPPER.readTree(answered.beginning());
    } catch (JacksonException _) {
      if (answered.status() >= 400) {
        return Json.MAPPER.missingNode(); // a page for people; the status says enough
      }
      throw CrmTrouble.of(CrmTrouble.Kind.UNANSWERED, "The CRM's answer broke off or is no JSON.");
    }
  }

  private static Optional<Duration> wish(Outbound.Answered answered) {
    return Optional.ofNullable(answered.headers().get("retry-after"))
        .map(String::strip)
        .filter(wish -> wish.matches(SECONDS))
        .map(wish -> Duration.ofSeconds(Long.parseLong(wish)));
  }
}
