/** Synthesises environments and reads what came out; no account, no network. */
@NullMarked
package io.entente.aws;

import org.jspecify.annotations.NullMarked;
