@NullMarked
package io.entente.notifications;

import org.jspecify.annotations.NullMarked;
