@NullMarked
package io.entente.platform.json;

import org.jspecify.annotations.NullMarked;
