package io.entente.deals;

import io.entente.deals.site.CompanyFacts;
import io.entente.kernel.Outcome;
import io.entente.matching.CompanyHints;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.RateLimit;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Spares a partner typing: what a website and a registry id say of a company by themselves, and
 * what the website itself says. Never out of the vendor's books or of anybody's deals, which would
 * tell who is in them. So often an hour is a website looked at for one person: this is no means to
 * knock at strangers' doors.
 */
final class SuggestCompany implements Operation<SuggestCompany.Request, SuggestCompany.Answer> {
  private static final int OF_A_USER = 60;

  record Request(@Nullable String website, @Nullable String registryId) {}

  /** The contract's {@code CompanySuggestions}. */
  record Answer(List<CompanyHints.Hint> data) {}

  private final TenantTables tables;
  private final CompanyFacts facts;
  private final Clock clock;

  SuggestCompany(TenantTables tables, CompanyFacts facts, Clock clock) {
    this.tables = tables;
    this.facts = facts;
    this.clock = clock;
  }

  @Override
  public Outcome<Answer> apply(Request request) {
    String website = Objects.requireNonNullElse(request.website, "");
    String registryId = Objects.requireNonNullElse(request.registryId, "");
    CompanyFacts asked = website.isBlank() || !mayLook() ? CompanyHints::of : facts;
    return Outcome.done(new Answer(asked.about(website, registryId)));
  }

  private boolean mayLook() {
    var limit =
        new RateLimit(
            "suggestCompany#" + Caller.current().subject(), Duration.ofHours(1), OF_A_USER);
    return tables.current().spend(limit, clock.instant());
  }
}
