/**
 * Which tenants there are, where their tables stand, and whose tokens are believed for them.
 *
 * <p>No tenant's own data may enter the registry.
 */
@NullMarked
package io.entente.platform.registry;

import org.jspecify.annotations.NullMarked;
