package io.entente.notifications;

import io.entente.platform.items.PartnerPeople.Person;
import io.entente.program.Colleague;
import io.entente.program.Notification.Audience;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is written to.
 *
 * @param audience on whose side the person reads: who stands on two reads both letters
 */
record Recipient(
    String userId,
    Audience audience,
    String name,
    String email,
    @Nullable String language,
    @Nullable String timeZone) {
  static Recipient of(Person person, Audience audience) {
    return new Recipient(
        person.userId(),
        audience,
        person.name(),
        person.email(),
        person.language(),
        person.timeZone());
  }

  static Recipient of(Colleague colleague) {
    return new Recipient(
        colleague.user(),
        Audience.VENDOR,
        colleague.name(),
        colleague.email(),
        colleague.language(),
        colleague.timeZone());
  }

  Locale locale() {
    return Locale.forLanguageTag(Objects.requireNonNullElse(language, "und"));
  }

  ZoneId zone() {
    return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
  }

  Mail.Address address() {
    return new Mail.Address(name, email);
  }
}
