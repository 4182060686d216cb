/** The local gateway where a function fails it. */
@NullMarked
package io.entente.local.gateway;

import org.jspecify.annotations.NullMarked;
