/** Accounts under test, on a storage of their own. */
@NullMarked
package io.entente.accounts;

import org.jspecify.annotations.NullMarked;
