package io.entente.platform.aws;

import java.util.Map;

/** What a deployed function is told by its environment; the CDK app writes the same names. */
public record Settings(
    String environment, String registryTable, String dataRoleArn, String bus, String dueTable) {

  /**
   * @param variables of the process
   * @throws IllegalStateException naming what is missing
   */
  public static Settings of(Map<String, String> variables) {
    return new Settings(
        required(variables, "ENTENTE_ENVIRONMENT"),
        required(variables, "ENTENTE_REGISTRY_TABLE"),
        variables.getOrDefault("ENTENTE_DATA_ROLE_ARN", ""),
        variables.getOrDefault("ENTENTE_BUS", ""),
        variables.getOrDefault("ENTENTE_DUE_TABLE", ""));
  }

  private static String required(Map<String, String> variables, String name) {
    String value = variables.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment variable %s is not set".formatted(name));
    }
    return value;
  }
}
