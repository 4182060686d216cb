package io.entente.aws.settings;

import io.entente.contract.Access;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an environment's properties: every unknown key and every value out of range at once. */
public final class EnvironmentFile {
  /** The periods that CloudWatch Logs knows, up to a year. */
  private static final Set<Integer> RETENTIONS = Set.of(1, 3, 5, 7, 14, 30, 60, 90, 180, 365);

  private static final int LONGEST_KEPT = Math.toIntExact(Access.LONGEST_KEPT.toSeconds());

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "account",
          "region",
          "operatorIssuers",
          "alarmEmail",
          "monthlyBudgetUsd",
          "logRetentionDays",
          "authorizerCacheSeconds",
          "mailFrom",
          "portalAddress",
          "firewall",
          "portalHosts",
          "portalCertificate",
          "signInOrigins");

  private final Properties given;
  private final List<String> faults = new ArrayList<>();

  private EnvironmentFile(Properties given) {
    this.given = given;
  }

  /**
   * @throws UnusableInput with a line for every fault
   */
  public static EnvironmentConfig parse(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException malformed) {
      throw new UnusableInput("The environment file cannot be read: " + malformed.getMessage());
    }
    return new EnvironmentFile(properties).config();
  }

  private EnvironmentConfig config() {
    refuseUnknownKeys();
    var config =
        new EnvironmentConfig(
            text("name", "[a-z][a-z0-9]{1,11}", "2 to 12 lower-case letters and digits")
                .orElseGet(this::absentName),
            text("account", "[0-9]{12}", "12 digits"),
            text("region", "[a-z]{2}(-[a-z]+)+-[0-9]", "a region such as eu-central-1"),
            list("operatorIssuers", "https://\\S+", "addresses such as https://login.example.com"),
            text("alarmEmail", "[^@\\s]+@[^@\\s]+", "an e-mail address"),
            number("monthlyBudgetUsd", 1, 10_000_000),
            retention(),
            number("authorizerCacheSeconds", 0, LONGEST_KEPT).orElse(LONGEST_KEPT),
            text("mailFrom", "[^@\\s]+@[a-z0-9.-]+", "a mailbox such as no-reply@example.com"),
            text(
                "portalAddress",
                "https://[^\\s]+[^/\\s]",
                "an address such as https://partners.example.com"),
            text("firewall", "true|false", "true or false").map(Boolean::valueOf).orElse(false),
            portal());
    if (config.monthlyBudgetUsd().isPresent() && config.alarmEmail().isEmpty()) {
      faults.add("monthlyBudgetUsd: needs alarmEmail, or nobody would be told");
    }
    if (!faults.isEmpty()) {
      throw new UnusableInput(faults);
    }
    return config;
  }

  private void refuseUnknownKeys() {
    var unknown = new TreeSet<>(given.stringPropertyNames());
    unknown.removeAll(KEYS);
    for (String key : unknown) {
      faults.add(
          "%s: no such key; there are %s"
              .formatted(key, sorted(KEYS).collect(Collectors.joining(", "))));
    }
  }

  private String absentName() {
    if (given.getProperty("name", "").isBlank()) {
      faults.add("name: is missing; it is part of every table's name, such as name=dev");
    }
    return "";
  }

  private PortalConfig portal() {
    var portal =
        new PortalConfig(
            list("portalHosts", "[a-z0-9-]+([.][a-z0-9-]+)+", "hosts such as partners.example.com"),
            text(
                "portalCertificate",
                "arn:aws[a-z-]*:acm:us-east-1:[0-9]{12}:certificate/[0-9a-f-]+",
                "the ARN of a certificate in us-east-1"),
            list(
                "signInOrigins",
                "https://[a-z0-9.:-]+",
                "origins such as https://login.example.com"));
    if (portal.hosts().isEmpty() != portal.certificate().isEmpty()) {
      faults.add("portalHosts and portalCertificate: the one is of no use without the other");
    }
    return portal;
  }

  private List<String> list(String key, String one, String expected) {
    return text(key, one + "( +" + one + ")*", expected + ", a blank between two")
        .map(values -> List.of(values.split(" +")))
        .orElse(List.of());
  }

  private int retention() {
    int days = number("logRetentionDays", 1, 365).orElse(90);
    if (!RETENTIONS.contains(days)) {
      String known = sorted(RETENTIONS).map(String::valueOf).collect(Collectors.joining(", "));
      faults.add("logRetentionDays: %d is no period of CloudWatch; take %s".formatted(days, known));
    }
    return days;
  }

  private Optional<Integer> number(String key, int least, int most) {
    String expected = "a whole number from %d to %d".formatted(least, most);
    Optional<Integer> value = text(key, "[0-9]{1,9}", expected).map(Integer::valueOf);
    if (value.isPresent() && (value.get() < least || value.get() > most)) {
      faults.add(key + ": '" + value.get() + "' is not " + expected);
      return Optional.empty();
    }
    return value;
  }

  private Optional<String> text(String key, String pattern, String expected) {
    String value = given.getProperty(key, "").strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!Pattern.matches(pattern, value)) {
      faults.add(key + ": '" + value + "' is not " + expected);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static <T extends Comparable<T>> Stream<T> sorted(Set<T> values) {
    return values.stream().sorted();
  }
}
