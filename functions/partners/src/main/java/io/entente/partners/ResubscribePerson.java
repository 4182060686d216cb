package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** Sends such mails again to the person whom a link is about. */
final class ResubscribePerson implements Operation<ResubscribePerson.Request, Subscription> {
  record Request(String linkToken) {}

  private final Subscriptions subscriptions;

  ResubscribePerson(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Outcome<Subscription> apply(Request request) {
    return subscriptions.change(true);
  }
}
