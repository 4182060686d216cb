package io.entente.platform.log;

import io.entente.kernel.TenantId;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Structured lines on one stream. A request's line is at the same time its metric, in CloudWatch's
 * embedded format: the tenant is a property there, never a dimension, which would be a paid metric
 * for each.
 */
public final class Journal {
  private static final double NANOS_PER_MS = 1_000_000.0;
  private static final int MOST_FRAMES = 12;

  private final PrintStream out;

  public Journal(PrintStream out) {
    this.out = out;
  }

  /** One answered request. */
  public record Answered(
      String operation, String tenant, String requestId, int status, String problem, long nanos) {}

  public void answered(Answered request) {
    var line = new LinkedHashMap<String, Object>();
    line.put("operation", request.operation);
    line.put("tenant", request.tenant);
    line.put("requestId", request.requestId);
    line.put("status", request.status);
    if (!request.problem.isEmpty()) {
      line.put("problem", request.problem);
    }
    line.put("ms", milliseconds(request.nanos));
    line.put("_aws", metric("operation"));
    write(line);
  }

  public void heard(String consumer, Notice notice, long nanos) {
    var line = new LinkedHashMap<String, Object>();
    line.put("consumer", consumer);
    line.put("tenant", notice.tenant().value());
    line.put("event", notice.type());
    line.put("eventId", notice.id());
    line.put("ms", milliseconds(nanos));
    line.put("_aws", metric("consumer"));
    write(line);
  }

  /**
   * One attempt to bring an event to an endpoint of somebody else's.
   *
   * @param lag from what happened to the end of the first attempt; absent for later ones
   * @param took the attempt itself
   */
  public record Sent(Notice event, boolean delivered, Optional<Duration> lag, Duration took) {}

  /**
   * The line names the tenant, the metric does not: a metric for each tenant would cost more than
   * what it watches, and what is asked of one tenant the lines answer.
   */
  public void sent(Sent attempt) {
    var line = new LinkedHashMap<String, Object>();
    line.put("sent", attempt.event.type());
    line.put("tenant", attempt.event.tenant().value());
    line.put("eventId", attempt.event.id());
    line.put("webhookFailed", attempt.delivered ? 0 : 1);
    line.put("webhookMs", attempt.took.toMillis());
    attempt.lag.ifPresent(lag -> line.put("webhookLagMs", lag.toMillis()));
    var metrics = new ArrayList<Map<String, Object>>();
    metrics.add(Map.of("Name", "webhookFailed", "Unit", "Count"));
    metrics.add(Map.of("Name", "webhookMs", "Unit", "Milliseconds"));
    attempt.lag.ifPresent(_ -> metrics.add(Map.of("Name", "webhookLagMs", "Unit", "Milliseconds")));
    line.put("_aws", metrics(List.of(), metrics));
    write(line);
  }

  /**
   * What was found of a message that somebody sent us.
   *
   * @param source its id; of one that there is not, what was asked for
   */
  public record Inbound(TenantId tenant, String source, String finding, String requestId) {}

  public void inbound(Inbound message) {
    var line = new LinkedHashMap<String, Object>();
    line.put("inbound", message.finding);
    line.put("tenant", message.tenant.value());
    line.put("source", message.source);
    line.put("requestId", message.requestId);
    write(line);
  }

  /** A fault of the machinery: its kinds and places, not its messages, which may quote data. */
  public void fault(String where, String id, Throwable fault) {
    var line = new LinkedHashMap<String, Object>();
    line.put("fault", fault.getClass().getName());
    line.put("where", where);
    line.put("id", id);
    line.put(
        "at",
        Arrays.stream(fault.getStackTrace())
            .limit(MOST_FRAMES)
            .map(StackTraceElement::toString)
            .toList());
    if (fault.getCause() != null) {
      line.put("cause", fault.getCause().getClass().getName());
    }
    write(line);
  }

  private static double milliseconds(long nanos) {
    return Math.round(nanos / NANOS_PER_MS * 100) / 100.0;
  }

  private static Map<String, Object> metric(String dimension) {
    return metrics(List.of(dimension), List.of(Map.of("Name", "ms", "Unit", "Milliseconds")));
  }

  private static Map<String, Object> metrics(
      List<String> dimensions, List<Map<String, Object>> metrics) {
    return Map.of(
        "Timestamp",
        System.currentTimeMillis(),
        "CloudWatchMetrics",
        List.of(
            Map.of(
                "Namespace",
                "Entente",
                "Dimensions",
                List.of(dimensions),
                "Metrics",
                List.copyOf(metrics))));
  }

  private void write(Map<String, Object> line) {
    out.println(Json.write(line));
  }
}
