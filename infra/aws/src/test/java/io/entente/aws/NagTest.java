package io.entente.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.aws.settings.EnvironmentConfig;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackProps;
import io.github.cdklabs.cdknag.NagReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Aspects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NagTest {
  @Test
  void aws_solutions_finds_nothing_that_is_not_answered_with_a_reason() throws IOException {
    var app = Synthesized.app(EnvironmentConfig.named("dev"), Synthesized.TENANTS);
    Aspects.of(app)
        .add(
            new AwsSolutionsChecks(
                NagPackProps.builder()
                    .reports(true)
                    .reportFormats(List.of(NagReportFormat.JSON))
                    .build()));
    app.synth();

    var lines = lines(Path.of(app.getOutdir()));

    assertThat(lines).as("the pack ran").hasSizeGreaterThan(50);
    assertThat(lines)
        .filteredOn(line -> line.path("compliance").asString().equals("Non-Compliant"))
        .map(NagTest::finding)
        .isEmpty();
  }

  private static List<JsonNode> lines(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith("NagReport.json"))
          .map(file -> JsonMapper.shared().readTree(file.toFile()))
          .flatMap(report -> report.path("lines").values().stream())
          .toList();
    }
  }

  private static String finding(JsonNode line) {
    return "%s at %s: %s"
        .formatted(
            line.path("ruleId").asString(),
            line.path("resourceId").asString(),
            line.path("ruleInfo").asString());
  }
}
