/** The local program as a newcomer meets it: started, asked, stopped, started again. */
@NullMarked
package io.entente.local;

import org.jspecify.annotations.NullMarked;
