/**
 * Spring Cloud Function as the programming model: every operation is a bean under its operationId,
 * every entry a bean under its trigger's name, registered in functional style.
 *
 * <p>Nothing else of Spring may enter, and nothing below this package knows of it.
 */
@NullMarked
package io.entente.platform.spring;

import org.jspecify.annotations.NullMarked;
