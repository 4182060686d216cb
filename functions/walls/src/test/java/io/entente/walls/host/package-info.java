/** What runs inside the process that stands for Lambda: on the package's class path, and tiny. */
@NullMarked
package io.entente.walls.host;

import org.jspecify.annotations.NullMarked;
