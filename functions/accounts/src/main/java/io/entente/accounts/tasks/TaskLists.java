package io.entente.accounts.tasks;

import io.entente.platform.table.Listing;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks in the order in which they were opened. */
public final class TaskLists {
  /** Shows where a list goes on; {@link #FIRST} for its beginning. */
  public static final PageCursor PLACES =
      PageCursor.matching("[0-9T:.Z-]{20,30}#task_[0-9a-z]{26}");

  public static final String FIRST = "0";
  private static final String LAST = "9999";
  private static final int PAGES = 20;

  /** The contract's {@code TaskSummary}. */
  public record Row(
      String taskId,
      Task.Kind kind,
      Task.State state,
      String owner,
      String title,
      Instant openedAt) {}

  /**
   * Which tasks are wanted.
   *
   * @param owners any of them; empty for everybody's
   */
  public record Filter(Task.State state, Optional<Task.Kind> kind, Set<String> owners) {
    boolean wants(TaskView task) {
      return kind.map(wanted -> wanted == task.kind()).orElse(true)
          && (owners.isEmpty() || owners.contains(task.owner()));
    }
  }

  /**
   * A page.
   *
   * @param next after which place the next one begins; absent if this is the last
   */
  public record Found(List<Row> rows, @Nullable String next) {}

  private final TenantTables tables;

  public TaskLists(TenantTables tables) {
    this.tables = tables;
  }

  /** Shorter than the limit with more to come, if of very many only few are wanted. */
  public Found after(String place, Filter filter, int limit) {
    var rows = new ArrayList<Row>();
    String last = place;
    for (int page = 0; page < PAGES; page++) {
      List<Listing.Entry<TaskView>> read = read(filter.state, last, limit);
      for (Listing.Entry<TaskView> entry : read) {
        last = entry.sk();
        if (filter.wants(entry.view())) {
          rows.add(row(entry, filter.state));
        }
        if (rows.size() == limit) {
          return new Found(rows, last);
        }
      }
      if (read.size() < limit) {
        return new Found(rows, null);
      }
    }
    return new Found(rows, last);
  }

  private List<Listing.Entry<TaskView>> read(Task.State state, String after, int limit) {
    var listing = new Listing(Listing.Index.GSI1, TaskItem.list(state), after, LAST, limit);
    return tables.current().listOldest(TaskView.VIEW, listing);
  }

  private static Row row(Listing.Entry<TaskView> entry, Task.State state) {
    TaskView task = entry.view();
    return new Row(
        entry.pk().substring(TaskItem.PREFIX.length()),
        task.kind(),
        state,
        task.owner(),
        task.title(),
        Instant.parse(entry.sk().substring(0, entry.sk().indexOf('#'))));
  }
}
