package io.entente.platform.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A bus that refuses what it is told to, and keeps what is set aside while it has room. */
final class RecordingBus implements Bus {
  final List<Notice> taken = new ArrayList<>();
  final List<Unreadable> aside = new ArrayList<>();
  final List<String> again = new ArrayList<>();
  private boolean room = true;
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

  @Override
  public boolean tellAgain(String consumer, Notice notice) {
    if (refused.test(notice)) {
      return false;
    }
    again.add(consumer + " " + notice.aggregate());
    return true;
  }

  RecordingBus withoutRoom() {
    this.room = false;
    return this;
  }

  @Override
  public void setAside(Unreadable item) {
    if (!room) {
      throw new IllegalStateException("the dead letters are full");
    }
    aside.add(item);
  }

  List<String> aggregates() {
    return taken.stream().map(Notice::aggregate).toList();
  }
}
