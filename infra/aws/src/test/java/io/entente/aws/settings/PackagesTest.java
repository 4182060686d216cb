package io.entente.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesTest {
  @TempDir Path folder;

  @Test
  void each_missing_or_wrong_package_is_a_line_with_its_cure() throws IOException {
    var packages = new Packages(folder);
    write(packages.zip("accounts"), "not a zip".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    zip(packages.zip("partners"), "io/entente/deals/DealFunctions.class");

    assertThat(packages.faults(List.of("accounts", "deals", "partners")))
        .hasSize(3)
        .anyMatch(line -> line.endsWith("): build it again"))
        .contains(
            packages.zip("deals") + " is missing: mvn -DskipTests package -pl functions/deals -am")
        .contains(
            packages.zip("partners")
                + " has no io/entente/partners/PartnerFunctions.class:"
                + " it is not the package of partners");
  }

  @Test
  void a_context_is_started_by_its_table_of_contents() {
    assertThat(List.of("tenants", "marketplace", "crm").stream().map(Packages::mainClass))
        .containsExactly(
            "io.entente.tenants.TenantFunctions",
            "io.entente.marketplace.MarketplaceFunctions",
            "io.entente.crm.CrmFunctions");
  }

  private static void zip(Path file, String entry) throws IOException {
    Files.createDirectories(file.getParent());
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry(entry));
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
