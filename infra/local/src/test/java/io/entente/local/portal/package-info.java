/** The portal's files, as a browser gets them. */
@NullMarked
package io.entente.local.portal;

import org.jspecify.annotations.NullMarked;
