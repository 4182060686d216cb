package io.entente.aws;

/** An environment that several tests read and none changes, synthesized once. */
final class Samples {
  static final Synthesized DEV = Synthesized.of(Synthesized.TENANTS);

  private Samples() {}
}
