package io.entente.platform;

import io.entente.kernel.Outcome;
import java.util.function.Function;

/**
 * What the contract calls an operation: a function over records. It knows nothing of HTTP, Lambda
 * or Spring; the platform has validated the request, bound the caller and will shape the answer.
 *
 * @param <I> the parameters by name, {@code body}, and if wanted {@code bodyHash}
 * @param <O> the answer's body
 */
@FunctionalInterface
public interface Operation<I, O> extends Function<I, Outcome<O>> {}
