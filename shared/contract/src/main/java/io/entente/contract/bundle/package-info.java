/**
 * The build's own step: it collects the contract's parts into one document and stops the build at a
 * reference that leads nowhere or a name given twice. Nothing calls it at run time, and nobody
 * outside the build has its YAML library on the class path.
 */
@NullMarked
package io.entente.contract.bundle;

import org.jspecify.annotations.NullMarked;
