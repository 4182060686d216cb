package io.entente.deals;

import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ChangeResult;
import java.util.Optional;

/** Nobody has said no in time to a partner that asked for more: so it has it. */
final class GrantExtension implements Consumer {
  static final String NAME = "grantExtension";

  private final Look look;
  private final Extension extension;

  GrantExtension(Look look, Extension extension) {
    this.look = look;
    this.extension = extension;
  }

  @Override
  public void accept(Notice notice) {
    look.at(notice, this::granted);
  }

  /** As of the instant at which silence became a yes, however late that is noticed. */
  private Optional<Boolean> granted(DealCommands.Reading reading) {
    DealItem deal = reading.read().item();
    Optional<ExtensionRequest> silent =
        deal.course()
            .openExtension()
            .filter(asked -> !asked.answerBy().isAfter(reading.now()))
            .filter(_ -> deal.status().isProtected());
    if (silent.isEmpty()) {
      return Optional.of(false); // answered, or over in another way
    }
    var then = new DealCommands.Reading(reading.table(), reading.read(), silent.get().answerBy());
    ChangeResult result = AnswerExtension.granted(extension, then, null).change().commit();
    return result instanceof ChangeResult.Committed ? Optional.of(true) : Optional.empty();
  }
}
