package io.entente.aws.parts;

import io.entente.aws.settings.Names;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/**
 * What a browser is told with every file of the portal: nothing from elsewhere, nothing inline, no
 * frame, HTTPS for two years, and how long it may keep the file.
 */
public final class PortalHeaders {
  private static final Duration TWO_YEARS = Duration.days(730);

  private final Construct scope;
  private final Names names;
  private final String policy;

  /**
   * @param signInOrigins whom the portal asks besides its own host
   */
  public PortalHeaders(Construct scope, Names names, List<String> signInOrigins) {
    this.scope = scope;
    this.names = names;
    this.policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(String.join(" ", with("'self'", signInOrigins)));
  }

  /** For what has the same name in every build: the page, and whose it is. */
  public ResponseHeadersPolicy askedAnew() {
    return headers("portal-pages", "no-cache");
  }

  /** For what has a hash of its content in its name. */
  public ResponseHeadersPolicy keptForEver() {
    return headers("portal-assets", "public, max-age=31536000, immutable");
  }

  private ResponseHeadersPolicy headers(String name, String cacheControl) {
    return ResponseHeadersPolicy.Builder.create(scope, name)
        .responseHeadersPolicyName(names.stack(name))
        .securityHeadersBehavior(security())
        .customHeadersBehavior(
            ResponseCustomHeadersBehavior.builder()
                .customHeaders(
                    List.of(
                        header("Cache-Control", cacheControl),
                        header("Cross-Origin-Opener-Policy", "same-origin")))
                .build())
        .build();
  }

  private ResponseSecurityHeadersBehavior security() {
    return ResponseSecurityHeadersBehavior.builder()
        .contentSecurityPolicy(
            ResponseHeadersContentSecurityPolicy.builder()
                .contentSecurityPolicy(policy)
                .override(true)
                .build())
        .strictTransportSecurity(
            ResponseHeadersStrictTransportSecurity.builder()
                .accessControlMaxAge(TWO_YEARS)
                .includeSubdomains(true)
                .override(true)
                .build())
        .contentTypeOptions(ResponseHeadersContentTypeOptions.builder().override(true).build())
        .frameOptions(
            ResponseHeadersFrameOptions.builder()
                .frameOption(HeadersFrameOption.DENY)
                .override(true)
                .build())
        .referrerPolicy(
            ResponseHeadersReferrerPolicy.builder()
                .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                .override(true)
                .build())
        .build();
  }

  private static ResponseCustomHeader header(String name, String value) {
    return ResponseCustomHeader.builder().header(name).value(value).override(true).build();
  }

  private static List<String> with(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }
}
