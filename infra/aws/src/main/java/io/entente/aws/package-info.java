/**
 * What an operator deploys, synthesized by a plain {@code main}: no CDK command line, no network,
 * no account. From the repository's root, with the functions' packages built:
 *
 * <pre>{@code
 * mvn -DskipTests install
 * mvn -pl infra/aws -Psynth process-classes
 * mvn -pl infra/aws -Psynth process-classes -Dsynth.environment=prod.properties \
 *     -Dsynth.tenants=tenants-of-prod.csv -Dsynth.out=/somewhere
 * }</pre>
 *
 * It prints the stacks, how many resources each has, and what is left to the operator; Node.js 22
 * or later must be on the PATH (20 still works). Deploying is the CDK command line's work, from
 * what was written: {@code npx aws-cdk@2 deploy --app infra/aws/target/synth --all}.
 *
 * <p>Two files decide everything: the environment's properties and the list of tenants ({@link
 * io.entente.aws.settings}). What there is to deploy is decided by the contract alone: a context
 * that declares an operation gets {@code <context>-http}, one that consumes events {@code
 * <context>-events} with a queue per consumer; consumers that hear a due time are read by {@code
 * <context>-timers}. What a function is told ({@code ENTENTE_ENVIRONMENT}, {@code
 * ENTENTE_REGISTRY_TABLE}, {@code ENTENTE_DATA_ROLE_ARN}, {@code ENTENTE_BUS}, {@code
 * ENTENTE_DUE_TABLE}, {@code ENTENTE_OPERATOR_ISSUERS}) is what the functions ask for.
 *
 * <p><b>Adding a tenant</b> is a line in the tenants file: its cell's stack gains one table, no
 * other stack changes. Removing a line deletes nothing: the table stays, protected, and is taken
 * away by hand when the tenant's data may go. A tenant never changes its cell.
 *
 * <p><b>When something was given up</b>, its message waits 14 days in the queue that ends in {@code
 * -dead}; the alarm {@code work-stands} names it. A consumer's message is sent again by SQS's own
 * re-drive. The relay's dead letters hold places in the stream, not the items: those stand in the
 * cell's outbox for a week and are told again from there; telling twice is harmless.
 *
 * <p>No business decision may enter here, and no name that is not made by {@link
 * io.entente.aws.settings.Names}.
 */
@NullMarked
package io.entente.aws;

import org.jspecify.annotations.NullMarked;
