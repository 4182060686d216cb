/**
 * Long work in parts: what was asked for, what it works on, how far it is, and what was left out.
 * The job is an aggregate that changes when it begins, goes on and ends; how far it is stands
 * beside it and is written with every part, under the condition that nobody else came first.
 *
 * <p>What a job does with its parts may not enter; nor Spring.
 */
@NullMarked
package io.entente.accounts.jobs;

import org.jspecify.annotations.NullMarked;
