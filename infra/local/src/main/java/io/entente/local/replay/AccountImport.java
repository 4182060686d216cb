package io.entente.local.replay;

import io.entente.local.Cure;
import io.entente.local.replay.Exchange.Answered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Sends the accounts part by part and follows each job to its end. */
final class AccountImport {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration TOLD = Duration.ofSeconds(5);

  /** A job that stands still for so long has been given up by the service. */
  private static final Duration STALLED = Duration.ofMinutes(10);

  private static final Set<String> ENDED = Set.of("FAILED", "CANCELLED");
  private static final int MOST_FAULTS = 20;

  private final Service service;
  private final Consumer<String> out;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param out takes lines of progress
   */
  AccountImport(Service service, Consumer<String> out) {
    this.service = service;
    this.out = out;
  }

  /**
   * @param file its name is part of the keys
   * @throws Cure if the service refused a part or gave a job up
   */
  Imported run(String file, List<Part> parts) {
    long began = System.nanoTime();
    long stored = 0;
    long left = 0;
    for (Part part : parts) {
      JsonNode job = follow(start(file, part), part, parts.size());
      stored += job.at("/progress/rowsDone").asLong();
      left += job.at("/progress/rowsFaulty").asLong();
      note(job, part);
    }
    return new Imported(
        parts.size(),
        stored,
        left,
        List.copyOf(faults),
        Duration.ofNanos(System.nanoTime() - began));
  }

  private String start(String file, Part part) {
    Call call =
        new Call(
            "POST",
            "/v1/accounts/imports",
            Optional.of(part.key(file)),
            "application/jsonl",
            part.body());
    return done(service.send(call), "part %d of the accounts".formatted(part.number()))
        .path("jobId")
        .asString();
  }

  private JsonNode follow(String jobId, Part part, int parts) {
    var progress = new Follower(System.nanoTime());
    while (true) {
      JsonNode job = done(service.send(Call.get("/v1/jobs/" + jobId)), "job " + jobId);
      String state = job.path("state").asString();
      if (state.equals("DONE")) {
        return job;
      }
      if (ENDED.contains(state) || progress.stalled(job)) {
        throw new Cure(
            "The import of part %d stopped (%s, %s). Look into the service's log, then run this again."
                .formatted(part.number(), jobId, state));
      }
      progress.tell(job, "accounts, part %d of %d".formatted(part.number(), parts));
      rest();
    }
  }

  /** Says how far a job is now and then, and sees when it no longer moves. */
  private final class Follower {
    private long done = -1;
    private long moved;
    private long told;

    Follower(long now) {
      this.moved = now;
      this.told = now;
    }

    boolean stalled(JsonNode job) {
      long rows = rows(job);
      if (rows != done) {
        done = rows;
        moved = System.nanoTime();
      }
      return System.nanoTime() - moved > STALLED.toNanos();
    }

    void tell(JsonNode job, String what) {
      if (System.nanoTime() - told > TOLD.toNanos()) {
        told = System.nanoTime();
        out.accept(
            "%s: %,d of %,d rows"
                .formatted(what, rows(job), job.at("/progress/rowsTotal").asLong()));
      }
    }

    private static long rows(JsonNode job) {
      return job.at("/progress/rowsDone").asLong() + job.at("/progress/rowsFaulty").asLong();
    }
  }

  private void note(JsonNode job, Part part) {
    for (JsonNode faulty : job.path("faults")) {
      if (faults.size() < MOST_FAULTS) {
        CompanyRow row = part.rows().get(faulty.path("row").asInt() - 1);
        faults.add("line %d (%s): %s".formatted(row.line(), row.id(), said(faulty.path("faults"))));
      }
    }
  }

  private static String said(JsonNode faults) {
    return faults.valueStream().map(AccountImport::fault).collect(Collectors.joining("; "));
  }

  /** Messages begin with the place that they speak of, where there is one. */
  static String fault(JsonNode fault) {
    String pointer = fault.path("pointer").asString("");
    String message = fault.path("message").asString("");
    return message.startsWith(pointer) ? message : pointer + " " + message;
  }

  private static JsonNode done(Answered answered, String what) {
    if (!answered.done()) {
      throw new Cure("The service refused %s: %s".formatted(what, answered.problem()));
    }
    return answered.body();
  }

  private static void rest() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an import", e);
    }
  }
}
