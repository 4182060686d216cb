/**
 * Tryton over its JSON-RPC: accounts are parties by their codes, a deal's opportunity bears our id
 * as its reference. Tryton has no fields for what is ours, so that stands in its comment between
 * two marks. Nothing of another CRM may enter.
 */
@NullMarked
package io.entente.crm.tryton;

import org.jspecify.annotations.NullMarked;
