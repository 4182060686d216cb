/** Placeholder. */
@NullMarked
package io.entente.aws;

import org.jspecify.annotations.NullMarked;
