package io.entente.partners.applications;

import io.entente.program.Program;
import java.util.List;
import java.util.Map;

/** What an application asks; the contract's {@code ApplicationForm}. */
public record ApplicationForm(
    String vendor,
    Map<String, String> program,
    List<OfferedType> partnerTypes,
    List<String> languages) {

  /** The contract's {@code OfferedPartnerType}. */
  public record OfferedType(String type, Map<String, String> name) {}

  static ApplicationForm of(String vendor, Program program) {
    return new ApplicationForm(
        vendor,
        program.name().byLanguage(),
        program.partnerTypes().stream()
            .map(type -> new OfferedType(type.id(), type.name().byLanguage()))
            .toList(),
        program.languages());
  }
}
