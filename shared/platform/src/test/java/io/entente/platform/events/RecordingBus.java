package io.entente.platform.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A bus that refuses what it is told to. */
final class RecordingBus implements Bus {
  final List<Notice> taken = new ArrayList<>();
  private Predicate<Notice> refused = _ -> false;

  RecordingBus refusing(Predicate<Notice> which) {
    this.refused = which;
    return this;
  }

  @Override
  public List<Integer> publish(List<Notice> notices) {
    notices.stream().filter(refused.negate()).forEach(taken::add);
    return IntStream.range(0, notices.size())
        .filter(i -> refused.test(notices.get(i)))
        .boxed()
        .toList();
  }

  List<String> aggregates() {
    return taken.stream().map(Notice::aggregate).toList();
  }
}
