/** The texts that people send, under test. */
@NullMarked
package io.entente.accounts.rows;

import org.jspecify.annotations.NullMarked;
