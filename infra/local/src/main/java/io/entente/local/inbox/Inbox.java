package io.entente.local.inbox;

import io.entente.kernel.ProblemKind;
import io.entente.local.gateway.Loopback;
import io.entente.local.gateway.Response;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.mail.Mailbox;
import io.entente.testkit.mail.Received;
import java.util.List;
import java.util.function.Function;

/** {@code GET /inbox} for a person, {@code GET /inbox.json} for a program. */
public final class Inbox implements Function<ApiRequest, Response> {
  /** The page, and the same as data. */
  record Mails(List<Received> data) {}

  private final Mailbox mailbox;

  public Inbox(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public Response apply(ApiRequest request) {
    if (!Loopback.isAskedBy(request)) {
      return Response.refused(
          ProblemKind.FORBIDDEN, "The inbox is shown on this machine only.", request.id());
    }
    return switch (request.path()) {
      case "/inbox" -> Response.page(InboxPage.of(mailbox.mails()));
      case "/inbox.json" -> Response.json(200, new Mails(mailbox.mails()));
      default ->
          Response.refused(
              ProblemKind.NOT_FOUND, "There are /inbox and /inbox.json.", request.id());
    };
  }
}
