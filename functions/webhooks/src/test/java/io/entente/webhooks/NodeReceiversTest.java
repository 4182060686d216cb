package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.json.Json;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The libraries for Node. Without Node this fails: who cannot check has not checked. */
class NodeReceiversTest {
  private static final SigningKey KEY = SigningKey.drawn(new SecureRandom());
  private static final SigningKey OTHER = SigningKey.drawn(new SecureRandom());
  private static final Signature.Signed MESSAGE =
      new Signature.Signed("evt_7d4v0k2m9q8x1c5b3n6r0t2w4y", "{\"name\":\"Müller & Søn\"}");

  @TempDir private static Path path;

  @SuppressWarnings("NullAway") // set before the first test
  private static NodeFolder folder = unset();

  @SuppressWarnings("NullAway")
  private static NodeFolder unset() {
    return null;
  }

  @BeforeAll
  static void install() throws Exception {
    folder = NodeFolder.installed(path);
  }

  @Test
  void both_refuse_what_another_secret_signed() throws Exception {
    JsonNode said = checked(OTHER, Signature.headers(MESSAGE, List.of(KEY), Instant.now()));

    assertThat(said.path("standardwebhooks").asString()).startsWith("refused");
    assertThat(said.path("svix").asString()).startsWith("refused");
  }

  @Test
  void both_verify_with_the_new_secret_and_with_the_old_one() throws Exception {
    var headers = Signature.headers(MESSAGE, List.of(KEY, OTHER), Instant.now());

    for (SigningKey key : List.of(KEY, OTHER)) {
      JsonNode said = checked(key, headers);
      assertThat(said.path("standardwebhooks").asString()).isEqualTo("verified");
      assertThat(said.path("svix").asString()).isEqualTo("verified");
    }
  }

  private static JsonNode checked(SigningKey key, Map<String, String> headers) throws Exception {
    var given = Map.of("secret", key.secret(), "headers", headers, "body", MESSAGE.body());
    return Json.MAPPER.readTree(folder.run(Json.write(given), "node", "verify.mjs"));
  }
}
