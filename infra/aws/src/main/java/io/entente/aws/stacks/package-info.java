/**
 * What an operator deploys, one class a stack. The foundation first, then the queues, the
 * functions, then the interface, the cells and what watches them, in any order: no stack exports
 * anything, they find each other by fixed names.
 *
 * <p>A cell's stack is the only one that knows tenants. Whatever would exist once per tenant, apart
 * from its table, may not enter here: accounts end at 10,000 tables, and at far less of anything
 * else.
 */
@NullMarked
package io.entente.aws.stacks;

import org.jspecify.annotations.NullMarked;
