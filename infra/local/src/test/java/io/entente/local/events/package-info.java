/** Nothing that happened goes untold, whenever the process ends. */
@NullMarked
package io.entente.local.events;

import org.jspecify.annotations.NullMarked;
