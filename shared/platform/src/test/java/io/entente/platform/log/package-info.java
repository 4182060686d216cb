@NullMarked
package io.entente.platform.log;

import org.jspecify.annotations.NullMarked;
