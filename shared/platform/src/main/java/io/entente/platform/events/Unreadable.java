package io.entente.platform.events;

/**
 * An outbox item that no relay can read, however often it tries: where it stands, nothing of what
 * it says.
 *
 * @param stream ARN of the outbox's stream
 * @param sequenceNumber its place there
 * @param key {@code pk sk} of the item in the outbox, as far as they can be read
 * @param fault the class of what went wrong
 */
public record Unreadable(String stream, String sequenceNumber, String key, String fault) {
  /** The type of such news on the bus: not one of the catalogue, for no consumer hears it. */
  public static final String TYPE = "outbox.unreadable";
}
