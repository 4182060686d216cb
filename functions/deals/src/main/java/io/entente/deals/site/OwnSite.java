package io.entente.deals.site;

import io.entente.matching.CompanyHints;
import io.entente.matching.CompanyHints.Hint;
import io.entente.platform.outbound.Outbound;
import io.entente.platform.outbound.Outbound.Answered;
import io.entente.platform.outbound.OutboundGateway;
import io.entente.platform.outbound.Reach;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a company's own website, and its imprint where it names one, and says what website and
 * registry id say by themselves besides.
 */
public final class OwnSite implements CompanyFacts {
  /** Of one page; there are four at most, and a person is typing meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int MOST_REDIRECTS = 2;
  private static final int MOST_HINTS = 10;

  private final Reach reach;
  private final Outbound outbound;

  OwnSite(Reach reach, Outbound outbound) {
    this.reach = reach;
    this.outbound = outbound;
  }

  public static OwnSite within(Reach reach) {
    return new OwnSite(reach, OutboundGateway.over(reach));
  }

  @Override
  public List<Hint> about(String website, String registryId) {
    var hints = new ArrayList<Hint>();
    page(address(website), MOST_REDIRECTS)
        .ifPresent(
            page -> {
              hints.addAll(page.linkedData());
              page.imprint()
                  .flatMap(imprint -> page(imprint, 0))
                  .flatMap(SitePage::nameWithLegalForm)
                  .ifPresent(hints::add);
              page.title().ifPresent(hints::add);
            });
    hints.addAll(CompanyHints.of(website, registryId));
    var said = new HashSet<List<String>>();
    return hints.stream()
        .filter(hint -> said.add(List.of(hint.field(), hint.value())))
        .limit(MOST_HINTS)
        .toList();
  }

  private static String address(String website) {
    String typed = website.strip();
    return typed.isEmpty() || typed.matches("(?i)https?://.*") ? typed : "https://" + typed;
  }

  /** Each address that a page leads to is looked at as if somebody had typed it. */
  private Optional<SitePage> page(String address, int redirects) {
    if (address.isEmpty() || reach.fault(address).isPresent()) {
      return Optional.empty();
    }
    var url = URI.create(address);
    return switch (outbound.send(Outbound.Letter.get(url), PATIENCE)) {
      case Answered answer when answer.status() == 200 && isPage(answer) ->
          Optional.of(SitePage.read(answer.beginning(), url));
      case Answered answer when isRedirect(answer) && redirects > 0 ->
          location(url, answer).flatMap(next -> page(next, redirects - 1));
      case Answered _, Outbound.Unanswered _ -> Optional.empty();
    };
  }

  private static boolean isPage(Answered answer) {
    return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
  }

  private static boolean isRedirect(Answered answer) {
    return answer.status() / 100 == 3;
  }

  private static Optional<String> location(URI from, Answered answer) {
    try {
      return Optional.ofNullable(answer.headers().get("location"))
          .map(where -> from.resolve(where).toString());
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // it leads to no address
    }
  }
}
