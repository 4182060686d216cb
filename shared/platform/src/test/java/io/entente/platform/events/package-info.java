@NullMarked
package io.entente.platform.events;

import org.jspecify.annotations.NullMarked;
