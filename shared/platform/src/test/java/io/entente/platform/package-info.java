@NullMarked
package io.entente.platform;

import org.jspecify.annotations.NullMarked;
