/**
 * Runs against a small server that answers as the service would, and the parts one by one. What
 * needs a whole service is in the tests tagged slow.
 */
@NullMarked
package io.entente.local.replay;

import org.jspecify.annotations.NullMarked;
