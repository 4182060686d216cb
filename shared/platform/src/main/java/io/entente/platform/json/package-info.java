/**
 * JSON at the edge: read strictly, checked against the contract's own schemas, then bound to
 * records. Jackson 3 only.
 *
 * <p>No rule that is not about form may enter.
 */
@NullMarked
package io.entente.platform.json;

import org.jspecify.annotations.NullMarked;
