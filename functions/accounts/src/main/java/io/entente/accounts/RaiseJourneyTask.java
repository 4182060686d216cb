package io.entente.accounts;

import io.entente.accounts.tasks.Task;
import io.entente.accounts.tasks.Tasks;
import io.entente.accounts.tasks.Work;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.json.Json;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A partner's journey is stuck, or goes on: somebody of the vendor is to look after it, and need
 * not any more.
 */
final class RaiseJourneyTask implements Consumer {
  static final String NAME = "raiseJourneyTask";
  private static final String STUCK = "journey.stuck";
  private static final Set<String> REACHED = Set.of("journey.advanced", "journey.completed");
  private static final int LONGEST_NAME = 100;

  /** What is read of a journey's event. */
  record Told(String partnerId, String journey, @Nullable List<Step> milestones) {
    List<Step> steps() {
      return Objects.requireNonNullElse(milestones, List.of());
    }

    String taskOf(Step step) {
      return Tasks.id(Task.Kind.JOURNEY_STUCK, partnerId + "#" + journey + "#" + step.milestone);
    }
  }

  /** A milestone that it is about. */
  record Step(String milestone, String name) {}

  private final TenantTables tables;
  private final Tasks tasks;

  RaiseJourneyTask(TenantTables tables, Tasks tasks) {
    this.tables = tables;
    this.tasks = tasks;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    List<EventItem> events = Later.of(table, notice).events();
    Told told = told(events.getFirst());
    for (Step step : told.steps()) {
      if (notice.type().equals(STUCK) && !isReachedSince(events, step)) {
        tasks.openForNews(told.taskOf(step), work(told, step));
      } else {
        settle(table, told.taskOf(step));
      }
    }
  }

  private static boolean isReachedSince(List<EventItem> events, Step step) {
    return events.stream()
        .filter(event -> REACHED.contains(event.event()))
        .flatMap(event -> told(event).steps().stream())
        .anyMatch(each -> each.milestone.equals(step.milestone));
  }

  private static Told told(EventItem event) {
    return Json.readPart(event.data(), Told.class);
  }

  private void settle(TenantTable table, String taskId) {
    Change change = table.change();
    tasks.settle(change, taskId);
    if (!change.commitsWhole()) {
      throw new IllegalStateException("somebody else writes this task; to be tried again");
    }
  }

  private static Work work(Told told, Step step) {
    return new Work(
        Task.Kind.JOURNEY_STUCK,
        Work.ANYBODY,
        "Partner %s is stuck: %s".formatted(told.partnerId, abridged(step.name)),
        "The milestone was due and is not reached. Read the partner's journey for what it waits"
            + " for, and help it on.",
        List.of(),
        List.of(),
        null);
  }

  private static String abridged(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
