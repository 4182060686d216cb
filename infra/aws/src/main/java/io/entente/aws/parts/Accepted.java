package io.entente.aws.parts;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import software.constructs.IConstruct;

/** What AwsSolutions objects to and stays as it is, with the reason, beside what it is about. */
public final class Accepted {
  private Accepted() {}

  /**
   * @param rule such as {@code AwsSolutions-SQS3}
   * @param because a sentence that would convince whoever wrote the rule
   */
  public static void on(IConstruct construct, String rule, String because) {
    suppress(construct, NagPackSuppression.builder().id(rule).reason(because).build());
  }

  /**
   * The same, for one finding of a rule that finds many.
   *
   * @param finding regular expression of the finding, in slashes
   */
  public static void on(IConstruct construct, String rule, String finding, String because) {
    suppress(
        construct,
        NagPackSuppression.builder()
            .id(rule)
            .appliesTo(List.of(RegexAppliesTo.builder().regex(finding).build()))
            .reason(because)
            .build());
  }

  private static void suppress(IConstruct construct, NagPackSuppression accepted) {
    NagSuppressions.addResourceSuppressions(construct, List.of(accepted), true);
  }
}
