/**
 * Who calls, and what that caller may do. The authorizer verifies a token once, the entry binds the
 * caller, and everything below asks {@link io.entente.platform.caller.Caller#current()}.
 *
 * <p>No token, no claim and no credential may be kept here.
 */
@NullMarked
package io.entente.platform.caller;

import org.jspecify.annotations.NullMarked;
