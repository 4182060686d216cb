package io.entente.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import io.entente.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An application in a browser signs a sample user in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserSignInTest {
  private static final String VERIFIER = "a-secret-that-only-the-application-knows-0123456789";
  private static final String BACK = "http://localhost:8080/signed-in";
  private static final String APPLICATION = "portal";

  /** A fault in the issuer must fail the test, and not hang it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient browser = HttpClient.newHttpClient();
  private Laptop laptop = unstarted();

  @SuppressWarnings("NullAway") // started before the first test
  private static Laptop unstarted() {
    return null;
  }

  @BeforeAll
  void start(@TempDir Path data) {
    laptop = Laptop.on(data);
    laptop.tenant("aurora");
  }

  @AfterAll
  void stop() {
    browser.close();
    laptop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "redirect_uri, https://stranger.example/",
    "redirect_uri, http://localhost.stranger.example/",
    "redirect_uri, javascript:alert(1)",
    "redirect_uri, ''",
    "code_challenge_method, plain",
    "code_challenge, short",
    "code_challenge, ''",
    "response_type, token"
  })
  void an_application_that_could_lose_the_code_is_refused(String parameter, String value) {
    var query = query();
    query.put(parameter, value);

    assertThat(get(query).statusCode()).isEqualTo(400);
    assertThat(choose(query, chosen("jonas")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_form_that_was_changed_makes_nobody_an_administrator() {
    var form = chosen("jonas");
    form.computeIfPresent("claims", (_, claims) -> claims.replace("partner-admin", "tenant-admin"));

    var answer = choose(query(), form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Load it again");
  }

  @Test
  void a_code_is_worthless_without_the_secret() {
    String code = code("jonas");

    assertThat(redeem(code, VERIFIER.replace('0', '1')).statusCode()).isEqualTo(400);
  }

  @Test
  void a_tenant_without_sample_users_says_so() {
    assertThat(send(request(authorize("newcomer", query())).GET()).body())
        .contains("Nobody can sign in here");
  }

  @Test
  void people_are_offered_and_programs_are_not() {
    var page = get(query());

    assertThat(page.body())
        .contains("Jonas Weber", "Nora Feldmann", "channel manager", "partner admin · P-100")
        .doesNotContain("crm-sync");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("script-src");
  }

  @Test
  void who_is_chosen_on_the_page_works_with_the_service() throws ParseException {
    var answer = redeem(code("nora"), VERIFIER);
    JsonNode tokens = Json.MAPPER.readTree(answer.body());
    String access = tokens.path("access_token").asString("");
    var identity = JWTParser.parse(tokens.path("id_token").asString("")).getJWTClaimsSet();

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("http://localhost:8080");
    assertThat(laptop.get("/v1/deals", access).status()).isEqualTo(200);
    assertThat(laptop.get("/v1/tenants", access).status()).isEqualTo(403);
    assertThat(identity.getSubject()).isEqualTo("nora");
    assertThat(identity.getAudience()).containsExactly(APPLICATION);
    assertThat(identity.getClaim("nonce")).isEqualTo("once");
  }

  private String code(String user) {
    var answer = choose(query(), chosen(user));
    assertThat(answer.statusCode()).isEqualTo(302);
    String back = answer.headers().firstValue("Location").orElse("");
    assertThat(back).startsWith(BACK + "?");
    var parameters = parameters(URI.create(back).getRawQuery());
    assertThat(parameters).containsEntry("state", "where-i-was");
    return parameters.getOrDefault("code", "");
  }

  private HttpResponse<String> redeem(String code, String verifier) {
    var form =
        Map.of(
            "grant_type", "authorization_code",
            "client_id", APPLICATION,
            "redirect_uri", BACK,
            "code", code,
            "code_verifier", verifier);
    String token = laptop.installation().tokens().address("aurora") + "/token";
    return send(post(URI.create(token), form).header("Origin", "http://localhost:8080"));
  }

  /** What the page's button for a user sends. */
  private Map<String, String> chosen(String user) {
    var button =
        Pattern.compile(
                "name=\"username\" value=\"%s\">\\s*<input type=\"hidden\" name=\"claims\" value=\"([^\"]+)\""
                    .formatted(user))
            .matcher(get(query()).body());
    assertThat(button.find()).as("the page offers " + user).isTrue();
    var form = new TreeMap<String, String>();
    form.put("username", user);
    form.put("claims", button.group(1).replace("&quot;", "\""));
    return form;
  }

  private HttpResponse<String> get(Map<String, String> query) {
    return send(request(authorize("aurora", query)).GET());
  }

  private HttpResponse<String> choose(Map<String, String> query, Map<String, String> form) {
    return send(post(authorize("aurora", query), form));
  }

  private URI authorize(String tenant, Map<String, String> query) {
    return URI.create(
        laptop.installation().tokens().address(tenant) + "/authorize?" + encoded(query));
  }

  private static Map<String, String> query() {
    return new TreeMap<>(
        Map.of(
            "response_type", "code",
            "client_id", APPLICATION,
            "redirect_uri", BACK,
            "scope", "openid",
            "state", "where-i-was",
            "nonce", "once",
            "code_challenge_method", "S256",
            "code_challenge", challenge()));
  }

  private static String challenge() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(PATIENCE);
  }

  private static HttpRequest.Builder post(URI uri, Map<String, String> form) {
    return request(uri)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> parameters(String query) {
    return List.of(query.split("&", -1)).stream()
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
