package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.json.Json;
import org.junit.jupiter.api.Test;

class AccountImportTest {
  @Test
  void the_place_of_a_fault_is_said_once() {
    assertThat(said("/city", "/city must be text on one line."))
        .isEqualTo("/city must be text on one line.");
    assertThat(said("/city", "is empty")).isEqualTo("/city is empty");
    assertThat(said("", "The row has 3 cells.")).isEqualTo("The row has 3 cells.");
  }

  private static String said(String pointer, String message) {
    return AccountImport.fault(
        Json.MAPPER.createObjectNode().put("pointer", pointer).put("message", message));
  }
}
