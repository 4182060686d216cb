package io.entente.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.entente.contract.Opening;
import io.entente.contract.OperationSpec;
import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.caller.Caller;
import io.entente.platform.log.Journal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Who comes in, and how much that caller may still send. It stands before all else: a refusal must
 * cost nothing.
 */
final class Entrance {
  private static final Outcome<Caller> NO_LINK =
      Outcome.refused(
          ProblemKind.NOT_FOUND,
          "This link opens nothing, or no longer. Use the newest one that you have, whole.");

  private final Visitors visitors;
  private final Turnstile turnstile;
  private final Journal journal;

  Entrance(Visitors visitors, Turnstile turnstile, Journal journal) {
    this.visitors = visitors;
    this.turnstile = turnstile;
    this.journal = journal;
  }

  /** Somebody, or why it is nobody: which is said only of what exists. */
  record Arrival(Outcome<Caller> who, Allowance allowance) {
    /**
     * @throws Refusal if it is nobody
     */
    Caller caller() {
      return switch (who) {
        case Outcome.Done<Caller>(Caller caller) -> caller;
        case Outcome.Refused<Caller>(var problem) -> throw new Refusal(problem);
      };
    }

    /** For the log; empty where there is none. */
    String tenant() {
      return switch (who) {
        case Outcome.Done<Caller>(Caller.Member member) -> member.tenant().value();
        case Outcome.Done<Caller>(Caller.Visitor visitor) -> visitor.tenant().value();
        default -> "";
      };
    }
  }

  Arrival of(Optional<OperationSpec> operation, APIGatewayProxyRequestEvent event) {
    try {
      return operation
          .flatMap(spec -> spec.access().link())
          .map(link -> withLink(link, event))
          .orElseGet(() -> somebody(AuthorizedCaller.of(authorizer(event))));
    } catch (Refusal refusal) {
      return nobody(Outcome.refused(refusal.problem()));
    } catch (SdkException fault) {
      journal.fault("links", HttpEntry.requestId(event), fault);
      return nobody(
          Outcome.refused(
              ProblemKind.UNAVAILABLE, "The store did not answer. Send the same request again."));
    }
  }

  private Arrival somebody(Caller caller) {
    return new Arrival(Outcome.done(caller), turnstile.admit(caller));
  }

  private Arrival withLink(Opening link, APIGatewayProxyRequestEvent event) {
    return visitors
        .of(link, event)
        .map(this::somebody)
        .orElseGet(() -> new Arrival(NO_LINK, strangers(link, event)));
  }

  private Allowance strangers(Opening link, APIGatewayProxyRequestEvent event) {
    return visitors.stranger(link, event).map(turnstile::admit).orElse(Allowance.UNCOUNTED);
  }

  private static Arrival nobody(Outcome<Caller> why) {
    return new Arrival(why, Allowance.UNCOUNTED);
  }

  private static @Nullable Map<String, Object> authorizer(APIGatewayProxyRequestEvent event) {
    return event.getRequestContext() == null ? null : event.getRequestContext().getAuthorizer();
  }
}
