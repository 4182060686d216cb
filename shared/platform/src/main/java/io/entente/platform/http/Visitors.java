package io.entente.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.entente.contract.Opening;
import io.entente.kernel.DerivedId;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.links.Link;
import io.entente.platform.links.Links;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who comes with a link and need not sign in. The link names its tenant; until the tenant's own
 * secret has confirmed it, nothing but that secret is read. Whatever is wrong with it, the answer
 * is the same.
 */
final class Visitors {
  private static final String TOKEN = "linkToken";
  private static final String STRANGER = "stranger";

  private final Platform platform;
  private final Links links;

  Visitors(Platform platform) {
    this.platform = platform;
    this.links = new Links(platform, Clock.systemUTC());
  }

  /** Somebody, unless the link is none for that. */
  Optional<Caller.Visitor> of(Opening opening, APIGatewayProxyRequestEvent event) {
    String token = token(opening, event);
    return claimed(token)
        .filter(link -> link.purpose().equals(opening.purpose()))
        .filter(link -> isGenuine(link, token))
        .map(link -> visitor(link, reach(opening, link)));
  }

  /**
   * Whoever comes with a link that opens nothing of a tenant's: one and the same for all of them,
   * so that all are counted together and guessing links is slow.
   */
  Optional<Caller.Visitor> stranger(Opening opening, APIGatewayProxyRequestEvent event) {
    return claimed(token(opening, event))
        .map(
            link ->
                new Caller.Visitor(link.tenant(), STRANGER, List.of(), LeadingKeys.OF_ANY_LINK));
  }

  /** What a link of one of the tenants says, whoever wrote it. */
  private Optional<Link> claimed(String token) {
    return Links.claimed(token).filter(link -> platform.registry().find(link.tenant()).isPresent());
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

  /** Where the operation's link is. */
  private static String token(Opening opening, APIGatewayProxyRequestEvent event) {
    return opening.cookie().map(name -> cookie(name, event)).orElseGet(() -> token(event));
  }

  private static String cookie(String name, APIGatewayProxyRequestEvent event) {
    String all = RequestParameters.header(event, "Cookie").orElse("");
    return Arrays.stream(all.split(";", -1))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  static String token(APIGatewayProxyRequestEvent event) {
    Map<String, String> path =
        Objects.requireNonNullElse(event.getPathParameters(), Map.<String, String>of());
    return path.getOrDefault(TOKEN, "");
  }
}
