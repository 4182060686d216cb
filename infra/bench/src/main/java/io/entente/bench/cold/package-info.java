/**
 * What the first answer of a function costs: the package of {@code deals} under Lambda's own
 * runtime client, in a process of its own, beside the same operation without Spring; both also with
 * an ahead-of-time cache of JDK 25. {@link io.entente.bench.cold.BareRegisterDeal} runs inside that
 * process; everything else here stands for Lambda and for the tables. Processor time of the whole
 * process from its start to its first answer is what counts: it is the same on a busy machine.
 */
@NullMarked
package io.entente.bench.cold;

import org.jspecify.annotations.NullMarked;
