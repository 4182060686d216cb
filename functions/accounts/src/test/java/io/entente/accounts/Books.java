package io.entente.accounts;

import static java.util.stream.Collectors.joining;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Customers;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTable.Range;
import io.entente.testkit.Answer;
import io.entente.testkit.Callers;
import io.entente.testkit.Client;
import io.entente.testkit.TestEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One tenant's accounts and opportunities, on the storage that all tests of this module share. */
final class Books {
  static final TestEnvironment ENVIRONMENT = started();

  private final TenantId tenant;

  private Books(TenantId tenant) {
    this.tenant = tenant;
  }

  private static TestEnvironment started() {
    TestEnvironment environment = TestEnvironment.start();
    return environment.add(AccountFunctions.compose(environment.platform()));
  }

  static Books of(String tenant) {
    return new Books(ENVIRONMENT.tenant(tenant));
  }

  Client manager() {
    return as("channel-manager");
  }

  Client as(String role) {
    return ENVIRONMENT.as(Callers.member(tenant.value(), role));
  }

  Answer put(String accountId, Map<String, ?> account) {
    return manager().put("/v1/accounts/" + accountId, account);
  }

  Answer putOpportunity(String opportunityId, Map<String, ?> opportunity) {
    return manager().put("/v1/opportunities/" + opportunityId, opportunity);
  }

  /** A company in Germany, a prospect. */
  static Map<String, Object> company(String legalName) {
    return new TreeMap<>(Map.of("legalName", legalName, "country", "DE", "standing", "prospect"));
  }

  static Map<String, Object> with(Map<String, Object> some, String name, @Nullable Object value) {
    var more = new TreeMap<>(some);
    if (value == null) {
      more.remove(name);
    } else {
      more.put(name, value);
    }
    return more;
  }

  /** Asks for an import of accounts, under a key of the text's own. */
  Answer importAccounts(String mediaType, String text) {
    return importing("/v1/accounts/imports", mediaType, text);
  }

  Answer importOpportunities(String mediaType, String text) {
    return importing("/v1/opportunities/imports", mediaType, text);
  }

  private Answer importing(String path, String mediaType, String text) {
    return manager()
        .key("import-" + text.hashCode())
        .header("Content-Type", mediaType)
        .sendingAnything()
        .post(path, text);
  }

  /** The job's answer when everything has been heard. */
  Answer finished(Answer accepted) {
    ENVIRONMENT.drain();
    return manager().get("/v1/jobs/" + accepted.text("/jobId"));
  }

  /** {@code 17 /country enum, 18 …}: what a job left out, in short. */
  static String faults(Answer job) {
    return job.body().path("faults").values().stream()
        .flatMap(
            row ->
                row.path("faults").values().stream()
                    .map(
                        fault ->
                            "%d %s %s"
                                .formatted(
                                    row.path("row").asInt(),
                                    fault.path("pointer").asString(),
                                    fault.path("code").asString())))
        .collect(joining(", "));
  }

  <T> T reading(Function<TenantTable, T> work) {
    return new Caller.Service(tenant, "test")
        .run(() -> work.apply(ENVIRONMENT.platform().tables("accounts").current()));
  }

  Optional<CompanyKey> key(String kindAndValue) {
    return reading(table -> table.get(CompanyKey.TYPE, CompanyKey.key(kindAndValue)));
  }

  Optional<String> linkOf(String customerId) {
    var key = new ItemKey(Customers.pk(customerId), "LINK");
    return reading(table -> table.get(CustomerLink.TYPE, key)).map(CustomerLink::sameAs);
  }

  List<EventItem> events(String aggregate) {
    return reading(
        table -> table.query(Range.startingWith(aggregate, "EVENT#", 100)).of(EventItem.TYPE));
  }

  /** What was told, by type, of this tenant. */
  List<String> published() {
    ENVIRONMENT.drain();
    return ENVIRONMENT.published().stream()
        .filter(notice -> notice.tenant().equals(tenant))
        .map(Notice::type)
        .toList();
  }
}
