/** What the matching commands stand on, tried against the embedded table. */
@NullMarked
package io.entente.local.match;

import org.jspecify.annotations.NullMarked;
