package io.entente.aws.settings;

import java.util.List;

/** What was given cannot be built from; the message has one line per fault, each with its cure. */
public final class UnusableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableInput(String... faults) {
    this(List.of(faults));
  }

  public UnusableInput(List<String> faults) {
    super(String.join("\n", faults));
  }
}
