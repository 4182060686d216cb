package io.entente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What receivers' own libraries say of our signatures. */
class SignatureTest {
  private static final SigningKey KEY = SigningKey.drawn(new SecureRandom());
  private static final SigningKey OTHER = SigningKey.drawn(new SecureRandom());
  private static final Signature.Signed MESSAGE =
      new Signature.Signed("evt_7d4v0k2m9q8x1c5b3n6r0t2w4y", "{\"name\":\"Müller & Søn\"}");

  @Test
  void the_vector_of_the_standard_comes_out() {
    var key = new SigningKey("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null);
    var message = new Signature.Signed("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");

    assertThat(Signature.headers(message, List.of(key), Instant.ofEpochSecond(1_614_265_330)))
        .containsEntry("webhook-timestamp", "1614265330")
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void a_changed_body_is_refused() {
    var headers = headers(List.of(KEY), Instant.now());

    assertThatThrownBy(() -> new Webhook(KEY.secret()).verify(MESSAGE.body() + " ", lists(headers)))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-310, 310})
  void a_signature_of_another_time_is_refused(int seconds) {
    var headers = headers(List.of(KEY), Instant.now().plus(Duration.ofSeconds(seconds)));

    assertThatThrownBy(() -> new Webhook(KEY.secret()).verify(MESSAGE.body(), lists(headers)))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void while_two_secrets_overlap_either_verifies_with_both_libraries() {
    var headers = headers(List.of(KEY, OTHER), Instant.now());

    for (SigningKey key : List.of(KEY, OTHER)) {
      assertThatCode(() -> new Webhook(key.secret()).verify(MESSAGE.body(), lists(headers)))
          .doesNotThrowAnyException();
      assertThatCode(
              () ->
                  new com.svix.Webhook(key.secret())
                      .verify(MESSAGE.body(), HttpHeaders.of(lists(headers), (_, _) -> true)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void a_secret_is_not_printed() {
    assertThat(KEY.toString()).doesNotContain(KEY.secret()).doesNotContain("whsec_");
  }

  private static Map<String, String> headers(List<SigningKey> keys, Instant at) {
    return Signature.headers(MESSAGE, keys, at);
  }

  private static Map<String, List<String>> lists(Map<String, String> headers) {
    return headers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
  }
}
