package io.entente.local.issuer;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import org.jspecify.annotations.Nullable;

/** What an application asks for when it sends somebody to sign in: a code, with PKCE. */
record SignInRequest(OAuth2HttpRequest http) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");
  private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** What is wrong with it, and how to mend it; empty if nothing is. */
  Optional<String> fault() {
    if (!"code".equals(parameter("response_type"))) {
      return Optional.of("Only response_type=code is answered here.");
    }
    if (!"S256".equals(parameter("code_challenge_method")) || !challenged()) {
      return Optional.of(
          "Send code_challenge_method=S256 and a code_challenge of 43 characters (RFC 7636).");
    }
    return returnsToThisMachine()
        ? Optional.empty()
        : Optional.of("Send a redirect_uri on this machine, such as http://localhost:8080/.");
  }

  private boolean challenged() {
    String challenge = parameter("code_challenge");
    return challenge != null && S256.matcher(challenge).matches();
  }

  /** A code that leaves the machine is one for a stranger. */
  private boolean returnsToThisMachine() {
    String uri = parameter("redirect_uri");
    if (uri == null) {
      return false;
    }
    try {
      var parsed = URI.create(uri);
      return "http".equals(parsed.getScheme())
          && parsed.getHost() != null
          && isThisMachine(parsed.getHost());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** A vendor's portal has a name under localhost, which browsers never look up elsewhere. */
  private static boolean isThisMachine(String host) {
    return LOOPBACK.contains(host) || host.endsWith(".localhost");
  }

  private @Nullable String parameter(String name) {
    return http.getUrl().queryParameter(name);
  }
}
