/**
 * What the stacks are built of, each part with everything that must never be forgotten beside it: a
 * function with its alias, role, logs and alarms; a queue with its dead letters; a table with its
 * protection; the one role that reaches tenants' tables.
 *
 * <p>A part knows no stack and names no other part.
 */
@NullMarked
package io.entente.aws.parts;

import org.jspecify.annotations.NullMarked;
