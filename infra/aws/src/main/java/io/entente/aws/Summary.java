package io.entente.aws;

import io.entente.aws.settings.Cell;
import io.entente.aws.stacks.Blueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.cxapi.CloudAssembly;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was synthesised, in numbers, and what only the operator can do. */
final class Summary {
  private static final String ROW = "%-28s %9s  %8s  %s";

  private final StringBuilder text = new StringBuilder();

  private Summary() {}

  static String of(Blueprint blueprint, List<Cell> cells, CloudAssembly assembly, Path out) {
    var summary = new Summary();
    summary.stacks(assembly);
    summary.next(blueprint, cells, out);
    return summary.text.toString();
  }

  private void stacks(CloudAssembly assembly) {
    line(ROW.formatted("stack", "resources", "template", "most of it"));
    for (CloudFormationStackArtifact stack : assembly.getStacks()) {
      stack(stack);
    }
    line("CloudFormation ends at 500 resources and 1,000 kB a stack.");
  }

  private void stack(CloudFormationStackArtifact stack) {
    Path file = Path.of(stack.getTemplateFullPath());
    JsonNode resources = read(file).path("Resources");
    var kinds = new TreeMap<String, Integer>();
    for (JsonNode resource : resources.values()) {
      kinds.merge(resource.path("Type").asString().replace("AWS::", ""), 1, Integer::sum);
    }
    line(
        ROW.formatted(
            stack.getStackName(), resources.size(), kilobytes(file) + " kB", most(kinds)));
  }

  private static String most(Map<String, Integer> kinds) {
    return kinds.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(3)
        .map(kind -> kind.getValue() + " " + kind.getKey())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private void next(Blueprint blueprint, List<Cell> cells, Path out) {
    int tenants = cells.stream().mapToInt(cell -> cell.tenants().size()).sum();
    line("");
    line("Tenants: %d, cells: %d; %s.".formatted(tenants, cells.size(), place(blueprint)));
    line("");
    line("Templates and packages are in %s. What is left to you:".formatted(out));
    int number = 1;
    for (String step : OperatorSteps.of(blueprint, tenants, out)) {
      line("%3d. %s".formatted(number++, step));
    }
  }

  private static String place(Blueprint blueprint) {
    var environment = blueprint.environment();
    return environment.account().isPresent() && environment.region().isPresent()
        ? "account %s, region %s".formatted(environment.account().get(), environment.region().get())
        : "any account and region: the deploying credentials decide";
  }

  private static JsonNode read(Path template) {
    return JsonMapper.shared().readTree(template.toFile());
  }

  private static long kilobytes(Path file) {
    try {
      return (Files.size(file) + 999) / 1_000;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
