/**
 * The run side of conditions: what they can name ({@link
 * io.entente.program.conditions.Vocabulary}), and how a stored checked tree is asked for its answer
 * ({@link io.entente.program.conditions.Condition}). A tree was checked against the same vocabulary
 * when its program was published, so nothing here parses or checks.
 *
 * <p>May not enter: CEL's parser, checker and compiler; they cost half a second that no request
 * should pay. They live in {@code publish}.
 */
@NullMarked
package io.entente.program.conditions;

import org.jspecify.annotations.NullMarked;
