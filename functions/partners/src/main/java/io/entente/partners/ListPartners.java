package io.entente.partners;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists the partners in one state, by their ids; the active ones where nothing is said. */
final class ListPartners implements Operation<ListPartners.Request, ListPartners.Page> {
  private static final int USUAL_LIMIT = 50;
  private static final String ACTIVE = "active";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Fault NO_CURSOR =
      new Fault(
          "query:cursor", "cursor", "query:cursor is not one that a page gave; start without it.");

  record Request(@Nullable String state, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code PartnerPage}. */
  record Page(List<Summary> data, @Nullable String nextCursor) {}

  /** The contract's {@code PartnerSummary}. */
  record Summary(String partnerId, String name, String type, String state, String tier) {}

  private final PartnerStore partners;

  ListPartners(PartnerStore partners) {
    this.partners = partners;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    return after(request.cursor)
        .map(last -> Outcome.done(page(request, last)))
        .orElseGet(() -> Outcome.refused(Problem.invalid(List.of(NO_CURSOR))));
  }

  private Page page(Request request, String last) {
    String state = Objects.requireNonNullElse(request.state, ACTIVE);
    int limit = Objects.requireNonNullElse(request.limit, USUAL_LIMIT);
    List<Summary> found = partners.inState(state, last, limit);
    String next = found.size() < limit ? null : encoded(found.getLast().partnerId());
    return new Page(found, next);
  }

  private static String encoded(String id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }

  /** The last id of the page before; empty if the cursor is none of ours. */
  private static Optional<String> after(@Nullable String cursor) {
    if (cursor == null) {
      return Optional.of(PartnerStore.FIRST);
    }
    try {
      var id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Optional.of(id).filter(ID.asMatchPredicate());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
