/**
 * The control plane: which vendors run their program here, who their people are, and the program
 * each of them has in force. It is the only context that writes the registry.
 *
 * <p>Nothing about partners or deals may enter.
 */
@NullMarked
package io.entente.tenants;

import org.jspecify.annotations.NullMarked;
