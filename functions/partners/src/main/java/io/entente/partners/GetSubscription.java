package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** Tells whether the person whom a link is about gets such mails. */
final class GetSubscription implements Operation<GetSubscription.Request, Subscription> {
  record Request(String linkToken) {}

  private final Subscriptions subscriptions;

  GetSubscription(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Outcome<Subscription> apply(Request request) {
    return subscriptions.read();
  }
}
