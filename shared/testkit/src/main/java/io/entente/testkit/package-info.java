/**
 * What tests stand on: an environment with storage, tenants, a clock that obeys, and the entries of
 * the contexts under test, called with the JSON that API Gateway, a stream and a queue would send.
 * Every request and every answer that passes through it is held against the contract.
 *
 * <p>{@code infra/local} stands on the same storage and events. No context may be known here, and
 * nothing here may end up in a function's package.
 */
@NullMarked
package io.entente.testkit;

import org.jspecify.annotations.NullMarked;
