package io.entente.standin.marketplace.world;

import io.entente.standin.marketplace.wire.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** An event as EventBridge brings it. */
public record Event(
    String id, String source, String type, String account, Instant at, ObjectNode detail) {
  static Event of(Subject subject, Instant at, ObjectNode detail) {
    return new Event(
        UUID.randomUUID().toString(), subject.source, subject.type, subject.account, at, detail);
  }

  /** What it is about, and whom it is for. */
  record Subject(String source, String type, String account) {}

  /** The whole envelope. */
  public String json() {
    ObjectNode envelope = Json.object();
    envelope.put("version", "0");
    envelope.put("id", id);
    envelope.put("detail-type", type);
    envelope.put("source", source);
    envelope.put("account", account);
    envelope.put("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
    envelope.put("region", "us-east-1");
    envelope.set("resources", Json.array());
    envelope.set("detail", detail);
    return envelope.toString();
  }
}
