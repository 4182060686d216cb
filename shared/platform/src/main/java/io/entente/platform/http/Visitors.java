package io.entente.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.entente.contract.Opening;
import io.entente.kernel.DerivedId;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.links.Link;
import io.entente.platform.links.Links;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who comes with a link and need not sign in. The link names its tenant; until the tenant's own
 * secret has confirmed it, nothing but that secret is read. Whatever is wrong with it, the answer
 * is the same.
 */
final class Visitors {
  private static final String TOKEN = "linkToken";

  private final Platform platform;
  private final Links links;

  Visitors(Platform platform) {
    this.platform = platform;
    this.links = new Links(platform, Clock.systemUTC());
  }

  /**
   * @throws Refusal if the link is none for that
   */
  Caller.Visitor of(Opening opening, APIGatewayProxyRequestEvent event) {
    String token = token(event);
    return Links.claimed(token)
        .filter(link -> link.purpose().equals(opening.purpose()))
        .filter(link -> platform.registry().find(link.tenant()).isPresent())
        .filter(link -> isGenuine(link, token))
        .map(link -> visitor(link, reach(opening, link)))
        .orElseThrow(
            () ->
                Refusal.of(
                    ProblemKind.NOT_FOUND,
                    "This link opens nothing, or no longer. Use the newest one that you have,"
                        + " whole."));
  }

  private boolean isGenuine(Link link, String token) {
    return visitor(link, LeadingKeys.OF_ANY_LINK).run(() -> links.opened(token)).isPresent();
  }

  private static Caller.Visitor visitor(Link link, LeadingKeys reach) {
    String subject = DerivedId.of("link", link.purpose(), String.join("\n", link.about()));
    return new Caller.Visitor(link.tenant(), subject, link.about(), reach);
  }

  private static LeadingKeys reach(Opening opening, Link link) {
    List<String> keys =
        opening.reaches().stream().map(pattern -> named(pattern, link.about())).toList();
    return LeadingKeys.OF_ANY_LINK.and(keys);
  }

  /** The key with the link's own ids in it. */
  private static String named(String pattern, List<String> about) {
    String key = pattern;
    for (int i = 0; i < about.size(); i++) {
      key = key.replace("{%d}".formatted(i), about.get(i));
    }
    return key;
  }

  static String token(APIGatewayProxyRequestEvent event) {
    Map<String, String> path =
        Objects.requireNonNullElse(event.getPathParameters(), Map.<String, String>of());
    return path.getOrDefault(TOKEN, "");
  }
}
