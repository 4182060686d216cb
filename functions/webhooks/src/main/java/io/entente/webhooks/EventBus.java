package io.entente.webhooks;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;

/**
 * An EventBridge bus of somebody else's and the role by which it is reached; the contract's {@code
 * EventBus}.
 *
 * @param arn {@code arn:aws:events:eu-central-1:123456789012:event-bus/name}
 * @param roleArn of the same account; its trust policy asks for the endpoint's id as external id
 */
public record EventBus(
    @Stored(DataClass.BUSINESS) String arn, @Stored(DataClass.BUSINESS) String roleArn) {
  private static final int PARTITION = 1;
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;

  String region() {
    return part(arn, REGION);
  }

  /** Whoever may give the role away owns the bus. */
  boolean isOfOneAccount() {
    return part(arn, ACCOUNT).equals(part(roleArn, ACCOUNT))
        && part(arn, PARTITION).equals(part(roleArn, PARTITION));
  }

  private static String part(String arn, int place) {
    return arn.split(":", -1)[place];
  }
}
