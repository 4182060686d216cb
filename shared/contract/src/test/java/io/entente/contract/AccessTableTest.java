package io.entente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AccessTableTest {
  private static final Path PAGE = Path.of("access.md");

  @Test
  void the_page_says_what_the_contract_says() throws IOException {
    String page = new AccessTable(Contract.load()).page();
    if (Boolean.getBoolean("access.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "write it anew with: mvn -pl shared/contract test -Dtest=AccessTableTest -Daccess.write=true")
        .isEqualTo(page);
  }
}
