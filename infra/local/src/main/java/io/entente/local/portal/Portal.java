package io.entente.local.portal;

import io.entente.kernel.ProblemKind;
import io.entente.local.gateway.Response;
import io.entente.platform.json.Json;
import io.entente.testkit.lambda.ApiRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Answers everything that is no operation: a file of the portal, whose portal it is, or the page
 * that finds its own way by the path.
 */
public final class Portal implements Function<ApiRequest, Response> {
  private static final String INDEX = "index.html";
  private static final String CONFIG = "/config.json";
  private static final Pattern OPERATIONS = Pattern.compile("(?i)/*v1(/|$)");

  private final PortalFiles files;
  private final Hosts hosts;

  public Portal(PortalFiles files, Hosts hosts) {
    this.files = files;
    this.hosts = hosts;
  }

  /** Operations are the gateway's, and so is what is nearly one: it is refused there. */
  public static boolean isAsked(ApiRequest request) {
    return !OPERATIONS.matcher(request.path()).lookingAt();
  }

  @Override
  public Response apply(ApiRequest request) {
    if (!List.of("GET", "HEAD").contains(request.method())) {
      return missing(request);
    }
    var site = hosts.site(host(request));
    if (request.path().equals(CONFIG)) {
      return new Response(
          200, headers("application/json", false, site), SdkBytes.fromUtf8String(Json.write(site)));
    }
    return files
        .find(request.path())
        .or(() -> files.isPage(request.path()) ? files.find("/" + INDEX) : Optional.empty())
        .map(
            file -> new Response(200, headers(file.type(), file.isForever(), site), file.content()))
        .orElseGet(() -> missing(request));
  }

  private static Response missing(ApiRequest request) {
    return Response.refused(ProblemKind.NOT_FOUND, "There is nothing here.", request.id());
  }

  private static Map<String, String> headers(String type, boolean forever, Site site) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", type);
    headers.put("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
    headers.put("Content-Security-Policy", policy(site));
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    return headers;
  }

  /** Nothing from elsewhere, nothing inline; only the issuer is asked besides this host. */
  private static String policy(Site site) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self' %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(origin(site.issuer()));
  }

  private static String origin(String issuer) {
    var address = URI.create(issuer);
    return "%s://%s".formatted(address.getScheme(), address.getRawAuthority());
  }

  private static String host(ApiRequest request) {
    return request.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Host"))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse("");
  }
}
