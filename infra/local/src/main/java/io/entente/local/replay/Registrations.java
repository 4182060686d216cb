package io.entente.local.replay;

import io.entente.local.replay.Exchange.Answered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Registers every row, so many at a time, in the order of the file as far as that goes then. */
final class Registrations {
  private static final Duration TOLD = Duration.ofSeconds(5);

  private final Service service;
  private final Deals deals;
  private final Acknowledged acknowledged;
  private final Consumer<String> out;
  private final AtomicReferenceArray<Result> results;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicReference<Optional<RuntimeException>> stopped =
      new AtomicReference<>(Optional.empty());

  Registrations(Service service, Deals deals, Acknowledged acknowledged, Consumer<String> out) {
    this.service = service;
    this.deals = deals;
    this.acknowledged = acknowledged;
    this.out = out;
    this.results = new AtomicReferenceArray<>(deals.size());
  }

  /**
   * @param concurrency how many requests are under way at any time, from 1
   * @return in the order of the file; shorter where the run had to stop
   */
  List<Result> run(int concurrency) {
    try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, concurrency).forEach(_ -> lanes.execute(this::lane));
      lanes.shutdown();
      for (long began = System.nanoTime(); !over(lanes); ) {
        tell(began);
      }
    }
    stopped
        .get()
        .filter(fault -> !(fault instanceof Service.Unreachable))
        .ifPresent(
            fault -> {
              throw fault;
            });
    return IntStream.range(0, deals.size())
        .mapToObj(results::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean over(ExecutorService lanes) {
    try {
      return lanes.awaitTermination(TOLD.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while registering", e);
    }
  }

  private void tell(long began) {
    double seconds = (System.nanoTime() - began) / 1e9;
    out.accept(
        "deals: %,d of %,d, %.0f/s, %,d failed, %,d sent again"
            .formatted(
                ended.get(), deals.size(), ended.get() / seconds, failed.get(), service.retries()));
  }

  /** One after the other, until there are none left or nobody answers any more. */
  private void lane() {
    for (int place = next.getAndIncrement();
        place < deals.size() && stopped.get().isEmpty();
        place = next.getAndIncrement()) {
      results.set(place, result(place));
      ended.incrementAndGet();
    }
  }

  private Result result(int place) {
    CompanyRow row = deals.rows().get(place);
    try {
      Answered answered = service.send(deals.registration(place));
      return answered.status() == 201 ? registered(row, answered) : failed(row, answered.problem());
    } catch (RuntimeException fault) {
      stopped.compareAndSet(Optional.empty(), Optional.of(fault));
      return failed(row, String.valueOf(fault.getMessage()));
    }
  }

  private Result registered(CompanyRow row, Answered answered) {
    JsonNode deal = answered.body();
    var registered =
        new Result.Registered(
            row,
            deal.path("dealId").asString(),
            deal.at("/decision/verdict").asString(),
            deal.at("/decision/reason/code").asString(),
            Instant.parse(deal.path("receivedAt").asString()),
            answered.took());
    acknowledged.note(registered);
    return registered;
  }

  private Result failed(CompanyRow row, String why) {
    failed.incrementAndGet();
    return new Result.Failed(row, why);
  }
}
