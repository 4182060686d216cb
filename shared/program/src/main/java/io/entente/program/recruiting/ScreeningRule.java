package io.entente.program.recruiting;

import io.entente.program.Wording;

/**
 * One rule for applications.
 *
 * @param id stable from version to version
 * @param when the condition (CEL) under which it fires: what is known of the application
 * @param text what the vendor's people read, and of a refusal the applicant
 */
public record ScreeningRule(
    String id, String when, ScreeningVerdict verdict, ScreeningReason reason, Wording text) {}
