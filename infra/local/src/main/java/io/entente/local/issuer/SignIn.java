package io.entente.local.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/**
 * Stands before the server's authorization endpoint: shows the page, and refuses what an
 * application or a changed form may not ask for. A choice from the page goes on to the server,
 * which gives the code and verifies PKCE when it is redeemed.
 */
record SignIn(Map<String, List<Visitor>> visitors) implements Route {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return isAuthorize(request) && (isLook(request) || fault(request).isPresent());
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    return fault(request)
        .map(fault -> response(400, "text/plain", fault + "\n"))
        .orElseGet(() -> response(200, "text/html", page(request).html()));
  }

  private Optional<String> fault(OAuth2HttpRequest request) {
    var fault = new SignInRequest(request).fault();
    return fault.isPresent() || isLook(request) || isFromThePage(request)
        ? fault
        : Optional.of("This is nobody's choice from the page. Load it again and choose there.");
  }

  /** Whoever could change the claims would be whoever they like, unseen by whom they ask. */
  private boolean isFromThePage(OAuth2HttpRequest request) {
    var form = request.getFormParameters();
    return of(request).stream()
        .map(Visitor::person)
        .anyMatch(
            person ->
                person.user().equals(form.get("username"))
                    && SignInPage.claims(person).equals(form.get("claims")));
  }

  private SignInPage page(OAuth2HttpRequest request) {
    return new SignInPage(issuer(request), of(request));
  }

  private List<Visitor> of(OAuth2HttpRequest request) {
    return visitors.getOrDefault(issuer(request), List.of());
  }

  private static boolean isAuthorize(OAuth2HttpRequest request) {
    return request.getUrl().encodedPath().endsWith("/authorize")
        && (isLook(request) || request.getMethod().equals("POST"));
  }

  private static boolean isLook(OAuth2HttpRequest request) {
    return request.getMethod().equals("GET");
  }

  private static String issuer(OAuth2HttpRequest request) {
    return request.getUrl().pathSegments().getFirst();
  }

  private static OAuth2HttpResponse response(int status, String type, String body) {
    var headers =
        Headers.of(
            Map.of(
                "Content-Type", type + "; charset=utf-8",
                "Content-Security-Policy", POLICY,
                "Cache-Control", "no-store",
                "Referrer-Policy", "no-referrer",
                "X-Content-Type-Options", "nosniff"));
    return new OAuth2HttpResponse(headers, status, body, null);
  }
}
