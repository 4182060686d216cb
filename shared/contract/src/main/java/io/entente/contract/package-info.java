/**
 * The contract, read: every HTTP operation, event, consumer and due kind that exists, as records.
 *
 * <p>It is written in YAML beside this code ({@code src/main/openapi}, {@code src/main/asyncapi}),
 * in parts that a person can hold in the head, and bundled by the build into one JSON document,
 * {@code /contract.json}. The local gateway, the CDK app, the platform's router and validator, the
 * portal's client generator and the tests all read that document and nothing else, so that a route,
 * a role, a scope or an event can be declared in one place only.
 *
 * <p>No context, no AWS, no Spring, no YAML and no schema validator may enter here: this package
 * says what was agreed, others hold the world to it.
 */
@NullMarked
package io.entente.contract;

import org.jspecify.annotations.NullMarked;
