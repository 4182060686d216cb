/** What an operator writes wrong, first. */
@NullMarked
package io.entente.aws.settings;

import org.jspecify.annotations.NullMarked;
