@NullMarked
package io.entente.platform.table;

import org.jspecify.annotations.NullMarked;
