package io.entente.local.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.local.gateway.Response;
import io.entente.local.samples.SampleSite;
import io.entente.platform.json.Json;
import io.entente.testkit.lambda.ApiRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.databind.JsonNode;

class PortalTest {
  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

  private final Portal portal =
      new Portal(
          PortalFiles.onTheClassPath(),
          new Hosts(
              Map.of("aurora", new SampleSite("Aurora", "#0b7285", null)),
              "aurora",
              vendor -> "http://localhost:8081/" + vendor));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/index-none.js",
        "/assets/../index.html",
        "/../portal/index.html",
        "/.vite/manifest.json",
        "/favicon.ico",
        "/io/entente/local/Entente.class"
      })
  void what_is_no_file_of_the_portal_is_missing(String path) {
    assertThat(get(path, "localhost:8080").status()).isEqualTo(404);
  }

  @Test
  void nothing_can_be_sent_to_it() {
    assertThat(portal.apply(request("POST", "/deals", "localhost")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/v1/deals", "/V1/deals", "//v1/deals"})
  void operations_and_what_is_nearly_one_are_the_gateways(String path) {
    assertThat(Portal.isAsked(request("GET", path, "localhost"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/deals", "/deals/deal_7d4v0k2m9q8x1c5b3n6r0t2w4y", "/signed-in"})
  void a_link_into_the_portal_finds_the_page_and_the_page_is_asked_for_anew(String path) {
    Response page = get(path, "localhost:8080");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("<div id=\"root\">");
    assertThat(page.headers()).containsEntry("Cache-Control", "no-cache");
  }

  @Test
  void what_has_a_hash_in_its_name_is_kept_for_ever() {
    var script = SCRIPT.matcher(get("/", "localhost").text());
    assertThat(script.find()).isTrue();

    Response found = get(script.group(1), "localhost");

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.headers())
        .containsEntry("Content-Type", "text/javascript; charset=utf-8")
        .hasEntrySatisfying("Cache-Control", value -> assertThat(value).contains("immutable"));
  }

  @Test
  void nothing_inline_and_nothing_from_elsewhere_runs() {
    String policy = get("/", "localhost").headers().getOrDefault("Content-Security-Policy", "");

    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .contains("connect-src 'self' http://localhost:8081;")
        .doesNotContain("unsafe", "*", "data:");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, Aurora, aurora",
    "aurora.localhost:8080, Aurora, aurora",
    "newcomer.localhost:8080, newcomer, newcomer",
    "aurora.stranger.example, Aurora, aurora",
    "'', Aurora, aurora"
  })
  void the_host_says_whose_portal_it_is(String host, String name, String vendor) {
    JsonNode site = Json.MAPPER.readTree(get("/config.json", host).text());

    assertThat(site.path("name").asString("")).isEqualTo(name);
    assertThat(site.path("issuer").asString("")).isEqualTo("http://localhost:8081/" + vendor);
  }

  private Response get(String path, String host) {
    return portal.apply(request("GET", path, host));
  }

  private static ApiRequest request(String method, String path, String host) {
    return new ApiRequest(
        "id", method, path, Map.of("Host", List.of(host)), SdkBytes.fromUtf8String(""));
  }
}
