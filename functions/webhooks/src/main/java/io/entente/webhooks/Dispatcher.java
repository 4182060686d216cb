package io.entente.webhooks;

import io.entente.platform.outbound.Outbound;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends a message, signed where it is posted, and says what its answer means. Knows no table. */
public final class Dispatcher {
  private static final Set<Integer> OVERLOADED = Set.of(429, 502, 504);
  private static final int GONE = 410;
  private static final String SECONDS = "[0-9]{1,9}";

  private static final Map<String, String> ALWAYS =
      Map.of("content-type", "application/cloudevents+json", "user-agent", "Entente-Webhooks/1");

  /**
   * What is sent where.
   *
   * @param id the event's
   * @param type the event's
   * @param keys those that sign now
   */
  public record Message(
      Destination to, String id, String type, String body, List<SigningKey> keys) {}

  /** The ways that lead out. */
  public record Ways(Outbound post, EventBuses buses) {}

  /** The attempt, for the log, and what it means. */
  public record Result(Try tried, Verdict verdict, boolean outOfPatience) {}

  private final Ways ways;
  private final Clock business;
  private final Clock system;

  /**
   * @param business when things happen here
   * @param system what receivers compare a signature's time with
   */
  public Dispatcher(Ways ways, Clock business, Clock system) {
    this.ways = ways;
    this.business = business;
    this.system = system;
  }

  public Result send(Message message, Duration patience) {
    Instant at = business.instant();
    long started = System.nanoTime();
    Outbound.Reply reply =
        switch (message.to) {
          case Destination.Url(URI url) -> ways.post.send(signed(url, message), patience);
          case Destination.Bus bus ->
              ways.buses.put(new EventBuses.Entry(bus, message.type, message.body), patience);
        };
    int took = (int) Duration.ofNanos(System.nanoTime() - started).toMillis();
    return switch (reply) {
      case Outbound.Answered answered -> judged(at, took, answered);
      case Outbound.Unanswered unanswered -> unheard(at, took, unanswered);
    };
  }

  private Outbound.Letter signed(URI url, Message message) {
    var headers = new HashMap<>(ALWAYS);
    headers.putAll(
        Signature.headers(
            new Signature.Signed(message.id, message.body), message.keys, system.instant()));
    return Outbound.Letter.post(url, headers, message.body);
  }

  private static Result unheard(Instant at, int took, Outbound.Unanswered reply) {
    return new Result(
        new Try(at, false, null, reply.why(), took, null),
        new Verdict.Failed(reply.outOfPatience(), Optional.empty()),
        reply.outOfPatience());
  }

  private Result judged(Instant at, int took, Outbound.Answered answer) {
    Verdict verdict = verdict(answer);
    boolean delivered = verdict instanceof Verdict.Delivered;
    String fault = delivered ? null : "it answered " + answer.status();
    String excerpt = Masked.excerpt(answer.beginning());
    return new Result(
        new Try(at, delivered, answer.status(), fault, took, excerpt), verdict, false);
  }

  /** A redirect is no success: who moves its endpoint says so here, not to whoever asks it. */
  private Verdict verdict(Outbound.Answered answer) {
    if (answer.status() >= 200 && answer.status() < 300) {
      return new Verdict.Delivered();
    }
    return answer.status() == GONE
        ? new Verdict.Gone()
        : new Verdict.Failed(OVERLOADED.contains(answer.status()), wish(answer));
  }

  private Optional<Duration> wish(Outbound.Answered answer) {
    return Optional.ofNullable(answer.headers().get("retry-after"))
        .map(String::strip)
        .flatMap(wish -> wish.matches(SECONDS) ? seconds(wish) : untilDate(wish));
  }

  private static Optional<Duration> seconds(String text) {
    return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
  }

  private Optional<Duration> untilDate(String text) {
    try {
      Instant date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return Optional.of(Duration.between(system.instant(), date));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
