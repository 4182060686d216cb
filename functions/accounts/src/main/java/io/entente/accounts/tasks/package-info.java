/**
 * Tasks: work that only a person can do. A task is opened where something cannot go on or must be
 * known, once for each thing that it is about, and belongs to whoever the program has made
 * responsible for the deals in question. It is done when its owner says so, or when what it asked
 * for has happened.
 *
 * <p>What leads to a task may not enter: that says what is to be done, in words, and its id. Nor
 * may Spring.
 */
@NullMarked
package io.entente.accounts.tasks;

import org.jspecify.annotations.NullMarked;
