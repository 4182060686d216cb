/** What the bundler refuses, and what it makes of the parts that it takes. */
@NullMarked
package io.entente.contract.bundle;

import org.jspecify.annotations.NullMarked;
