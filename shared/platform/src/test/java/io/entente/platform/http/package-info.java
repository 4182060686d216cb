@NullMarked
package io.entente.platform.http;

import org.jspecify.annotations.NullMarked;
