package io.entente.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search through every log. */
class UnloggableTest {
  private final Unloggable unloggable = new Unloggable();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"at\": \"deal of Ada Example\"}",
        "{\"at\": \"ada@nordlicht.example\"}",
        "{\"at\": \"+49 30 1234567\"}",
        "{\"at\": \"mfkq-secret\"}",
        "{\"at\": \"someone.else@example.com\"}",
        "{\"at\": \"Bearer eyJhbGciOiJSUzI1NiJ9.e30\"}",
        "{\"at\": \"whsec_MfKQ9r8GKYqr\"}",
        "{\"at\": \"entente.aurora.pat_7d4v\"}"
      })
  void a_line_with_contact_data_or_a_secret_is_found_and_not_repeated(String line) {
    plant();

    assertThatThrownBy(() -> unloggable.assertAbsentFrom("{}\n" + line))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("***")
        .hasMessageNotContaining("Ada Example")
        .hasMessageNotContaining("nordlicht")
        .hasMessageNotContaining("mfkq-secret");
  }

  @Test
  void what_a_line_may_say_is_no_finding() {
    plant();

    assertThatCode(
            () ->
                unloggable.assertAbsentFrom(
                    "{\"operation\":\"putPartner\",\"tenant\":\"aurora\",\"status\":200}"))
        .doesNotThrowAnyException();
  }

  private void plant() {
    unloggable.note(
        Json.MAPPER.readTree(
            """
            {"name": "Nordlicht", "contacts": [{"name": "Ada Example", "phone": "+49 30 1234567",
             "email": "ada@nordlicht.example"}], "secret": "mfkq-secret"}"""));
  }
}
