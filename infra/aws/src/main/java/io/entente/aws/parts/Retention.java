package io.entente.aws.parts;

import software.amazon.awscdk.services.logs.RetentionDays;

/** Days as CloudWatch Logs names them. */
public final class Retention {
  private Retention() {}

  /**
   * @param days one that {@link io.entente.aws.settings.EnvironmentFile} lets through
   */
  public static RetentionDays of(int days) {
    return switch (days) {
      case 1 -> RetentionDays.ONE_DAY;
      case 3 -> RetentionDays.THREE_DAYS;
      case 5 -> RetentionDays.FIVE_DAYS;
      case 7 -> RetentionDays.ONE_WEEK;
      case 14 -> RetentionDays.TWO_WEEKS;
      case 30 -> RetentionDays.ONE_MONTH;
      case 60 -> RetentionDays.TWO_MONTHS;
      case 90 -> RetentionDays.THREE_MONTHS;
      case 180 -> RetentionDays.SIX_MONTHS;
      case 365 -> RetentionDays.ONE_YEAR;
      default ->
          throw new IllegalArgumentException(
              "CloudWatch keeps no logs for %d days".formatted(days));
    };
  }
}
