package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Operation;
import io.entente.platform.events.EventItem;
import io.entente.platform.json.Json;
import io.entente.platform.table.PageCursor;
import io.entente.platform.table.TenantTable.Range;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a partner came to its tier: every evaluation with its inputs, in their order. */
final class ListTierEvaluations
    implements Operation<ListTierEvaluations.Request, ListTierEvaluations.Page> {
  private static final int USUAL_LIMIT = 50;
  private static final long LAST_VERSION = 99_999_999;
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,7}");

  record Request(String partnerId, @Nullable Integer limit, @Nullable String cursor) {}

  /** The contract's {@code TierEvaluations}. */
  record Page(List<Entry> data, @Nullable String nextCursor) {}

  /** The contract's {@code TierEvaluationEntry}. */
  record Entry(long version, Instant at, TierEvaluation evaluation) {
    static Entry of(EventItem event) {
      return new Entry(
          event.version(), event.at(), Json.readPart(event.data(), TierEvaluation.class));
    }
  }

  private final Tiers tiers;

  ListTierEvaluations(Tiers tiers) {
    this.tiers = tiers;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    var asked = new PartnerId(request.partnerId);
    String from = Objects.requireNonNullElse(request.cursor, "1");
    if (!VERSION.matcher(from).matches()) {
      return PageCursor.unknown();
    }
    return tiers.read(asked).isEmpty()
        ? PartnerStore.missing(asked)
        : Outcome.done(page(request, Long.parseLong(from)));
  }

  private Page page(Request request, long from) {
    int limit = Objects.requireNonNullElse(request.limit, USUAL_LIMIT);
    List<EventItem> read = events(new PartnerId(request.partnerId), from, limit + 1);
    return new Page(
        read.stream().limit(limit).map(Entry::of).toList(),
        read.size() > limit ? Long.toString(read.getLast().version()) : null);
  }

  private List<EventItem> events(PartnerId partner, long from, int most) {
    String pk = TierItem.key(partner).pk();
    var range =
        new Range(pk, EventItem.key(pk, from).sk(), EventItem.key(pk, LAST_VERSION).sk(), most);
    return tiers.table().query(range).of(EventItem.TYPE);
  }
}
