package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.json.Json;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a partner's people have written so far, whatever is missing; the last one counts. */
final class SaveDraft implements Operation<SaveDraft.Request, DraftItem.Shown> {
  private static final int MOST = 100;

  record Request(String draftId, Body body) {}

  /** The contract's {@code SaveDraft}. */
  record Body(
      @Nullable Customer endCustomer,
      @Nullable List<String> products,
      DealDescription.@Nullable Value estimatedValue,
      @Nullable LocalDate expectedCloseDate,
      @Nullable Person contact,
      @Nullable String motion,
      DealDescription.@Nullable Rfp rfp,
      @Nullable String source,
      @Nullable String project,
      @Nullable String salesStage,
      @Nullable String businessProblem,
      @Nullable List<DealDescription.Activity> activities,
      @Nullable Boolean coSell,
      @Nullable Boolean consentToShare,
      @Nullable String partnerReference) {}

  /** The contract's {@code DraftCustomer}. */
  record Customer(
      @Nullable String legalName,
      @Nullable String country,
      @Nullable String website,
      @Nullable String registryId,
      DealDescription.@Nullable Address address) {}

  /** The contract's {@code DraftContact}. */
  record Person(@Nullable String name, @Nullable String email, @Nullable String role) {}

  private final TenantTables tables;
  private final Clock clock;

  SaveDraft(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Outcome<DraftItem.Shown> apply(Request request) {
    return switch (Asked.partner(null)) {
      case Outcome.Refused<String>(var problem) -> Outcome.refused(problem);
      case Outcome.Done<String>(String partner) -> save(request, partner);
    };
  }

  private Outcome<DraftItem.Shown> save(Request request, String partner) {
    TenantTable table = tables.current();
    List<DraftItem> drafts = ListDrafts.of(table, partner);
    boolean known = drafts.stream().anyMatch(d -> d.draftId().equals(request.draftId));
    if (!known && drafts.size() >= MOST) {
      return Outcome.refused(
          ProblemKind.CONFLICT,
          "Your company has %d drafts. Discard one that nobody needs.".formatted(MOST));
    }
    var draft =
        new DraftItem(
            partner,
            request.draftId,
            Caller.current().subject(),
            clock.instant(),
            Json.write(request.body));
    table.change().put(DraftItem.TYPE, draft).commit();
    return Outcome.done(draft.shown());
  }
}
