package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.matching.CompanyHints;
import io.entente.platform.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Spares a partner typing: what a website and a registry id say of a company by themselves. Never
 * out of the vendor's books or of anybody's deals, which would tell who is in them.
 */
final class SuggestCompany implements Operation<SuggestCompany.Request, SuggestCompany.Answer> {
  record Request(@Nullable String website, @Nullable String registryId) {}

  /** The contract's {@code CompanySuggestions}. */
  record Answer(List<CompanyHints.Hint> data) {}

  /** Where suggestions come from: another one may ask a register. */
  interface Source {
    List<CompanyHints.Hint> about(String website, String registryId);
  }

  private final Source source;

  SuggestCompany(Source source) {
    this.source = source;
  }

  @Override
  public Outcome<Answer> apply(Request request) {
    return Outcome.done(
        new Answer(
            source.about(
                Objects.requireNonNullElse(request.website, ""),
                Objects.requireNonNullElse(request.registryId, ""))));
  }
}
