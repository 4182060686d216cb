/**
 * What {@code mvn -Pmatch} and {@code mvn -Pfit} run: company matching on files of labelled pairs,
 * on a whole list of accounts in the embedded table, and on a million; and the fit of its weights.
 *
 * <p>Nothing of matching itself may be written here: files are read, figures counted.
 */
@NullMarked
package io.entente.local.match;

import org.jspecify.annotations.NullMarked;
