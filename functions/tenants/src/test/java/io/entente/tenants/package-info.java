@NullMarked
package io.entente.tenants;

import org.jspecify.annotations.NullMarked;
