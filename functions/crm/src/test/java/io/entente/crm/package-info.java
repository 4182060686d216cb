/** Tests of the loop with CRMs, on a real one where it is installed. */
@NullMarked
package io.entente.crm;

import org.jspecify.annotations.NullMarked;
