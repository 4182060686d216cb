package io.entente.platform;

import io.entente.platform.caller.Caller;
import io.entente.platform.caller.Origin;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Does something with each of many, some at a time: what waits for the store does so most of its
 * time. Only for what does not depend on one another's order.
 */
public final class SideBySide {
  private static final int LANES = 8;

  private SideBySide() {}

  /**
   * In the order of the items, when all are done.
   *
   * @throws java.util.concurrent.CompletionException if the work failed for one
   */
  public static <T, R> List<R> map(List<T> items, Function<T, R> work) {
    if (items.size() < 2) {
      return items.stream().map(work).toList();
    }
    UnaryOperator<Supplier<List<R>>> bound = bound();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var lanes =
          IntStream.range(0, LANES)
              .mapToObj(
                  lane ->
                      CompletableFuture.supplyAsync(
                          bound.apply(() -> lane(lane, items, work)), threads))
              .toList();
      var done = lanes.stream().map(CompletableFuture::join).toList();
      return IntStream.range(0, items.size())
          .mapToObj(i -> done.get(i % LANES).get(i / LANES))
          .toList();
    }
  }

  /**
   * The same with a thread for each item: for what waits for strangers, of whom the slowest must
   * hold up nobody.
   */
  public static <T, R> List<R> all(List<T> items, Function<T, R> work) {
    if (items.size() < 2) {
      return items.stream().map(work).toList();
    }
    Caller caller = Caller.current();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done =
          items.stream()
              .map(
                  item ->
                      CompletableFuture.supplyAsync(
                          () -> caller.run(() -> work.apply(item)), threads))
              .toList();
      return done.stream().map(CompletableFuture::join).toList();
    }
  }

  /** What two pieces of work came to. */
  public record Both<A, B>(A one, B other) {}

  /**
   * The second on a thread of its own, while the first is done.
   *
   * @throws java.util.concurrent.CompletionException if the second failed
   */
  public static <A, B> Both<A, B> both(Supplier<A> one, Supplier<B> other) {
    UnaryOperator<Supplier<B>> bound = bound();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var second = CompletableFuture.supplyAsync(bound.apply(other), threads);
      return new Both<>(one.get(), second.join());
    }
  }

  /** Work on another thread is the same call's. */
  private static <T> UnaryOperator<Supplier<T>> bound() {
    Caller caller = Caller.current();
    Origin origin = Origin.current();
    return work -> () -> origin.run(() -> caller.run(work));
  }

  private static <T, R> List<R> lane(int lane, List<T> items, Function<T, R> work) {
    return IntStream.iterate(lane, i -> i < items.size(), i -> i + LANES)
        .mapToObj(i -> work.apply(items.get(i)))
        .toList();
  }
}
