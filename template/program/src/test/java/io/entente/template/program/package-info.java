/** The default program, asked by example and by property. */
@NullMarked
package io.entente.template.program;

import org.jspecify.annotations.NullMarked;
