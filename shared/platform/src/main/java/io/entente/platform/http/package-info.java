/**
 * The {@code http} entry of a context: API Gateway's event in, its answer out. Routing, access,
 * validation and binding follow the contract; an operation sees a record that is already right in
 * form, and answers with a record or a refusal. Every refusal leaves here as {@code
 * application/problem+json} (RFC 9457) that lists every fault. Before all that a turnstile counts
 * who comes in: each client of a tenant, and each tenant, may send as much as its edition says, and
 * what is too much is refused without any other work.
 *
 * <p>No rule of one context, and nothing of an operation's own, may enter.
 */
@NullMarked
package io.entente.platform.http;

import org.jspecify.annotations.NullMarked;
