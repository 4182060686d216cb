package io.entente.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * On the development set of accounts and queries, which the repository does not have: its folder is
 * named by the system property {@code accounts.dev}, else it is looked for beside the repository.
 */
class DevFilesTest {
  private static final String PROPERTY = "accounts.dev";
  private static final CountryNames COUNTRIES = new CountryNames(Map.of());

  @Test
  void every_country_of_the_development_set_has_a_code() {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      System.out.println(
          "DevFiles: NOT RUN (no dev_accounts.csv; name its folder by " + PROPERTY + ")");
      return;
    }
    List<CompanyRow> accounts =
        CompanyFile.read(folder.get().resolve("dev_accounts.csv"), COUNTRIES);
    List<CompanyRow> queries = CompanyFile.read(folder.get().resolve("dev_queries.csv"), COUNTRIES);
    assertThat(accounts).hasSize(34_988);
    assertThat(accounts.stream().filter(row -> !row.hasCountry())).hasSize(233);
    assertThat(queries).hasSize(10_102);
    assertThat(queries.stream().filter(row -> !row.hasCountry())).hasSize(2_556);
    assertThat(queries.stream().filter(row -> row.gold().isEmpty())).hasSize(1_459);
  }

  private static Optional<Path> folder() {
    String named = System.getProperty(PROPERTY, "");
    Path root = Path.of(System.getProperty("repository.root", ".")).toAbsolutePath();
    Path folder = named.isEmpty() ? root.resolveSibling("shared/data/accounts") : Path.of(named);
    return Optional.of(folder).filter(f -> Files.isRegularFile(f.resolve("dev_accounts.csv")));
  }
}
