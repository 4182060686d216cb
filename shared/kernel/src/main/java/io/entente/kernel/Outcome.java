package io.entente.kernel;

import java.util.function.Function;

/**
 * How an operation ends: it has a value, or it is refused and says why. A refusal changes nothing.
 *
 * @param <T> what a successful operation answers
 */
public sealed interface Outcome<T> {
  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was not done, and nothing was written. */
  record Refused<T>(Problem problem) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Problem problem) {
    return new Refused<>(problem);
  }

  static <T> Outcome<T> refused(ProblemKind kind, String detail) {
    return new Refused<>(Problem.of(kind, detail));
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(change.apply(value));
      case Refused<T>(Problem problem) -> new Refused<>(problem);
    };
  }
}
