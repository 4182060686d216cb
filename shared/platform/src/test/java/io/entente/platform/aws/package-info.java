@NullMarked
package io.entente.platform.aws;

import org.jspecify.annotations.NullMarked;
