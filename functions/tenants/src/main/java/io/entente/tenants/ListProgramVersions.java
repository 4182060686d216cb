package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.PageCursor;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All versions of the program, the latest first. */
final class ListProgramVersions
    implements Operation<ListProgramVersions.Request, ListProgramVersions.Page> {
  private static final int USUAL_LIMIT = 50;

  /** The number before which the next page begins. */
  private static final Pattern CURSOR = Pattern.compile("v([1-9][0-9]{0,5})");

  record Request(@Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code ProgramPage}. */
  record Page(List<PublishedVersion> data, @Nullable String nextCursor) {}

  private final ProgramStore programs;

  ListProgramVersions(ProgramStore programs) {
    this.programs = programs;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    int limit = request.limit == null ? USUAL_LIMIT : request.limit;
    if (request.cursor == null) {
      return programs.inForce(now -> Outcome.done(page(now, now.highest(), limit)));
    }
    var cursor = CURSOR.matcher(request.cursor);
    return cursor.matches()
        ? programs.inForce(
            now -> Outcome.done(page(now, Long.parseLong(cursor.group(1)) - 1, limit)))
        : PageCursor.unknown();
  }

  private Page page(ProgramInForce now, long to, int limit) {
    long from = Math.max(1, to - limit + 1);
    var versions =
        to < from
            ? List.<PublishedVersion>of()
            : programs.publications(from, to).stream()
                .map(found -> PublishedVersion.of(found, now))
                .toList();
    return new Page(versions, from > 1 && to >= from ? "v" + from : null);
  }
}
