package io.entente.platform.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a deployed function is told by its environment; the CDK app writes the same names. What only
 * some functions need is empty for the others.
 *
 * @param endpoint of a DynamoDB that stands in for AWS's, where there is one: each access key has a
 *     database there, {@code control} for the control plane and a tenant's id for the tenant
 */
public record Settings(
    String environment,
    String registryTable,
    Optional<String> dataRoleArn,
    Optional<String> bus,
    Optional<String> dueTable,
    Optional<URI> endpoint) {
  static final String DATA_ROLE_ARN = "ENTENTE_DATA_ROLE_ARN";
  static final String BUS = "ENTENTE_BUS";
  static final String DUE_TABLE = "ENTENTE_DUE_TABLE";

  /**
   * @param variables of the process
   * @throws IllegalStateException naming what is missing
   */
  public static Settings of(Map<String, String> variables) {
    return new Settings(
        required(variables, "ENTENTE_ENVIRONMENT"),
        required(variables, "ENTENTE_REGISTRY_TABLE"),
        find(variables, DATA_ROLE_ARN),
        find(variables, BUS),
        find(variables, DUE_TABLE),
        find(variables, "ENTENTE_AWS_ENDPOINT").map(URI::create));
  }

  private static String required(Map<String, String> variables, String name) {
    return find(variables, name).orElseThrow(() -> missing(name));
  }

  private static Optional<String> find(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).filter(Predicate.not(String::isBlank));
  }

  static IllegalStateException missing(String name) {
    return new IllegalStateException("the environment variable %s is not set".formatted(name));
  }
}
