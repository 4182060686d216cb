/**
 * What no single context can see: the walls between all of them, the contract beside everything
 * that is offered, and the packages as Lambda starts them.
 */
@NullMarked
package io.entente.walls;

import org.jspecify.annotations.NullMarked;
