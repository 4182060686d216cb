/**
 * Two tenants to try things with, loaded through the same operations that a vendor would use.
 *
 * <p>No table may be written here.
 */
@NullMarked
package io.entente.local.samples;

import org.jspecify.annotations.NullMarked;
