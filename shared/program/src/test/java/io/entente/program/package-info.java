/** Programs read, refused, stored, asked and put into words. */
@NullMarked
package io.entente.program;

import org.jspecify.annotations.NullMarked;
