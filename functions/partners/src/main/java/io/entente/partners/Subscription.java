package io.entente.partners;

/** Whether a person gets mails of a kind; the contract's {@code Subscription}. */
record Subscription(String event, boolean wanted) {}
