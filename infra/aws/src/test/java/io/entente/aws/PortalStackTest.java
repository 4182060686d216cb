package io.entente.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.aws.settings.EnvironmentConfig;
import io.entente.aws.settings.EnvironmentFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PortalStackTest {
  private static final EnvironmentConfig ENVIRONMENT =
      EnvironmentFile.parse(
          """
          name=dev
          portalHosts=partners.aurora.example partners.borealis.example
          portalCertificate=arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab
          signInOrigins=https://login.aurora.example https://login.borealis.example
          """);
  private static final Template PORTAL =
      Synthesized.of(ENVIRONMENT, Synthesized.TENANTS).stack("Portal");

  @Test
  void nobody_reads_the_bucket_but_cloudfront_over_tls() {
    JsonNode bucket = PORTAL.properties("AWS::S3::Bucket").getFirst();
    assertThat(bucket.path("PublicAccessBlockConfiguration").values())
        .hasSize(4)
        .allMatch(JsonNode::asBoolean);

    JsonNode policy = PORTAL.properties("AWS::S3::BucketPolicy").getFirst();
    assertThat(policy.path("PolicyDocument").path("Statement").values())
        .filteredOn(statement -> statement.path("Effect").asString().equals("Allow"))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.path("Principal").path("Service").asString())
                  .isEqualTo("cloudfront.amazonaws.com");
              assertThat(statement.path("Action").asString()).isEqualTo("s3:GetObject");
              assertThat(statement.path("Condition").toString()).contains("AWS:SourceArn");
            });
  }

  @Test
  void a_browser_is_told_to_run_nothing_inline_and_nothing_from_elsewhere() {
    assertThat(policies())
        .hasSize(2)
        .allSatisfy(
            headers -> {
              JsonNode security = headers.path("SecurityHeadersConfig");
              assertThat(
                      security
                          .path("ContentSecurityPolicy")
                          .path("ContentSecurityPolicy")
                          .asString())
                  .contains("default-src 'none'; script-src 'self'; style-src 'self'")
                  .contains(
                      "connect-src 'self' https://login.aurora.example https://login.borealis.example;")
                  .doesNotContain("unsafe", "*");
              JsonNode transport = security.path("StrictTransportSecurity");
              assertThat(transport.path("AccessControlMaxAgeSec").asInt()).isEqualTo(63_072_000);
              assertThat(transport.path("IncludeSubdomains").asBoolean()).isTrue();
            });
  }

  @Test
  void the_page_is_asked_for_anew_and_what_has_a_hash_is_kept() {
    assertThat(policies().map(PortalStackTest::cacheControl))
        .containsExactlyInAnyOrder("no-cache", "public, max-age=31536000, immutable");
    assertThat(behaviour("/assets/*").path("FunctionAssociations").isMissingNode()).isTrue();
  }

  @Test
  void operations_are_never_kept_on_the_way_and_carry_their_token() {
    JsonNode operations = behaviour("/v1/*");
    // CloudFront's own policies: caching disabled; all viewer's headers except the host
    assertThat(operations.path("CachePolicyId").asString())
        .isEqualTo("4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
    assertThat(operations.path("OriginRequestPolicyId").asString())
        .isEqualTo("b689b0a8-53d0-40ab-baf2-68738e2966ac");
    assertThat(operations.path("ViewerProtocolPolicy").asString()).isEqualTo("https-only");
    assertThat(distribution().path("Origins").toString())
        .contains("\"OriginPath\":\"/live\"", ".execute-api.", "https-only");
  }

  @Test
  void each_vendor_has_its_host() {
    assertThat(Template.texts(distribution().path("Aliases")))
        .containsExactly("partners.aurora.example", "partners.borealis.example");
    assertThat(distribution().path("ViewerCertificate").path("MinimumProtocolVersion").asString())
        .isEqualTo("TLSv1.2_2021");
  }

  @ParameterizedTest
  @CsvSource({
    "/, /index.html",
    "/deals/deal_7d4v0k2m9q8x1c5b3n6r0t2w4y, /index.html",
    "/icon.svg, /icon.svg",
    "/config.json, /sites/partners.aurora.example.json",
    "/sites/partners.borealis.example.json, /none",
    "/.vite/manifest.json, /none"
  })
  void a_path_means_a_file(String path, String file) throws IOException, InterruptedException {
    String script =
        PORTAL.properties("AWS::CloudFront::Function").getFirst().path("FunctionCode").asString();
    String asked =
        "\nconsole.log(handler({request: {uri: '%s', headers: {host: {value: 'Partners.aurora.example'}}}}).uri)"
            .formatted(path);

    var node = new ProcessBuilder("node", "-e", script + asked).redirectErrorStream(true).start();
    String answered = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(answered.strip()).isEqualTo(file);
  }

  private static Stream<JsonNode> policies() {
    return PORTAL.properties("AWS::CloudFront::ResponseHeadersPolicy").stream()
        .map(policy -> policy.path("ResponseHeadersPolicyConfig"));
  }

  private static String cacheControl(JsonNode policy) {
    return policy.path("CustomHeadersConfig").path("Items").values().stream()
        .filter(header -> header.path("Header").asString().equals("Cache-Control"))
        .map(header -> header.path("Value").asString())
        .findFirst()
        .orElse("");
  }

  private static JsonNode distribution() {
    return PORTAL.properties("AWS::CloudFront::Distribution").getFirst().path("DistributionConfig");
  }

  private static JsonNode behaviour(String path) {
    return distribution().path("CacheBehaviors").values().stream()
        .filter(behaviour -> behaviour.path("PathPattern").asString().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
