/**
 * The folder in which everything is kept: who has it, what time it is there, and how far the relay
 * is. Whatever is written here is written whole or not at all.
 *
 * <p>No table may be opened here; the folder only says where they stand.
 */
@NullMarked
package io.entente.local.data;

import org.jspecify.annotations.NullMarked;
