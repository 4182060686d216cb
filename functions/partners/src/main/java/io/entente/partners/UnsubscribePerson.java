package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;

/** Ends such mails to the person whom a link is about, in one click and without signing in. */
final class UnsubscribePerson implements Operation<UnsubscribePerson.Request, Subscription> {
  record Request(String linkToken) {}

  private final Subscriptions subscriptions;

  UnsubscribePerson(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Outcome<Subscription> apply(Request request) {
    return subscriptions.change(false);
  }
}
