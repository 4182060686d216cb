/** Webhooks, as receivers see them. */
@NullMarked
package io.entente.webhooks;

import org.jspecify.annotations.NullMarked;
