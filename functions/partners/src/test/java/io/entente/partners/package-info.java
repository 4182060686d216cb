@NullMarked
package io.entente.partners;

import org.jspecify.annotations.NullMarked;
