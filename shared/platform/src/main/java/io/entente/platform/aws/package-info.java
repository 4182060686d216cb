/**
 * The platform's ports on AWS: scoped credentials by STS, EventBridge as the bus, settings from the
 * function's environment.
 *
 * <p>No decision may enter; a port's meaning is said where the port is.
 */
@NullMarked
package io.entente.platform.aws;

import org.jspecify.annotations.NullMarked;
