package io.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.entente.testkit.storage.StorageChoice;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageChoiceTest {
  @Test
  void a_storage_that_nobody_knows_is_refused_with_those_that_are_known() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StorageChoice.of(Map.of("ENTENTE_STORAGE", "oracle")))
        .withMessageContaining("embedded or localstack");
  }

  @Test
  void without_a_word_it_is_embedded() {
    assertThat(StorageChoice.of(Map.of())).isEqualTo(new StorageChoice.Embedded());
  }

  @Test
  void an_endpoint_wins() {
    assertThat(
            StorageChoice.of(
                Map.of(
                    "ENTENTE_STORAGE", "localstack",
                    "ENTENTE_AWS_ENDPOINT", "http://localhost:8000")))
        .isEqualTo(new StorageChoice.Endpoint(URI.create("http://localhost:8000")));
  }

  @Test
  void localstack_is_a_wish() {
    assertThat(StorageChoice.of(Map.of("ENTENTE_STORAGE", "localstack")))
        .isEqualTo(new StorageChoice.LocalStack());
  }
}
