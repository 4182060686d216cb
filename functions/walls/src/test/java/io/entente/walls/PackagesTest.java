package io.entente.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a package, and what it weighs. */
class PackagesTest {
  private static final long MEGABYTE = 1_000_000;
  private static final int SHOWN = 5;

  /** Tenants is the heaviest: it compiles programs and speaks to API Gateway. */
  private static final long MOST = 42 * MEGABYTE;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenants",
        "partners",
        "accounts",
        "deals",
        "notifications",
        "webhooks",
        "crm",
        "marketplace"
      })
  void a_package_has_its_classes_at_the_root_and_its_libraries_in_lib(String context)
      throws IOException {
    var functions = built(context);

    assertThat(functions.names())
        .contains("logback.xml", "application.properties")
        .anyMatch(name -> name.startsWith("io/entente/%s/".formatted(context)))
        .anyMatch(name -> name.startsWith("lib/entente-platform-"))
        .allMatch(name -> !name.endsWith(".jar") || name.startsWith("lib/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenants",
        "partners",
        "accounts",
        "deals",
        "notifications",
        "webhooks",
        "crm",
        "marketplace"
      })
  void a_package_carries_nothing_that_no_function_uses(String context) throws IOException {
    assertThat(built(context).names())
        .noneMatch(
            name ->
                name.matches(
                    "lib/(kotlin|netty|httpclient|apache-client|snakeyaml-[0-9]|log4j|DynamoDBLocal"
                        + "|spring-webflux|junit|entente-testkit).*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenants",
        "partners",
        "accounts",
        "deals",
        "notifications",
        "webhooks",
        "crm",
        "marketplace"
      })
  void a_package_says_what_it_weighs(String context) throws IOException {
    var functions = built(context);

    System.out.printf("%s: %.1f MB%n", context, megabytes(functions.bytes()));
    for (Packaged.Weight jar : functions.heaviest(SHOWN)) {
      System.out.printf("  %5.1f MB  %s%n", megabytes(jar.bytes()), jar.name());
    }
    assertThat(functions.bytes()).isLessThan(MOST);
  }

  private static double megabytes(long bytes) {
    return (double) bytes / MEGABYTE;
  }

  private static Packaged built(String context) {
    var functions = Packaged.of(context);
    assumeThat(functions.isBuilt()).as("%s is packaged", context).isTrue();
    return functions;
  }
}
