/**
 * What an operator decides before anything is built: one file for the environment, one for the
 * tenants, both reviewed like code. A file is read whole and every fault in it is told at once, so
 * that mending it takes one round. {@link io.entente.aws.settings.Names} is the one place where a
 * physical name is made; the functions find their tables and queues by the same rule.
 *
 * <p>Values only: nothing of CDK may enter here.
 */
@NullMarked
package io.entente.aws.settings;

import org.jspecify.annotations.NullMarked;
