package io.entente.platform.http;

import io.entente.kernel.Outcome;
import io.entente.platform.Context;
import io.entente.platform.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Operations that note what got through to them. */
final class Wall {
  record Put(String partnerId, @Nullable Long ifMatch, String bodyHash, JsonNode body) {}

  record Register(String idempotencyKey, String bodyHash, JsonNode body) {}

  record Listed(@Nullable String status, @Nullable String receivedFrom, @Nullable Integer limit) {}

  record Import(String idempotencyKey, String bodyHash, String mediaType, String body) {}

  record Read(String tenantId) {}

  record Create(String idempotencyKey, JsonNode body) {}

  record Visit(String linkToken) {}

  record Got(String got, long version) {}

  final List<Object> through = new ArrayList<>();

  Context context() {
    return Context.named("partners")
        .operation("putPartner", Put.class, noting(Put::partnerId))
        .operation("registerDeal", Register.class, noting(Register::idempotencyKey))
        .operation("listDeals", Listed.class, noting(Listed::toString))
        .operation("importAccounts", Import.class, noting(Import::mediaType))
        .operation("getTenant", Read.class, noting(Read::tenantId))
        .operation("getSubscription", Visit.class, noting(Visit::linkToken))
        .operation("createTenant", Create.class, noting(Create::idempotencyKey));
  }

  private <I> Operation<I, Got> noting(Function<I, String> what) {
    return request -> {
      through.add(request);
      return Outcome.done(new Got(what.apply(request), through.size()));
    };
  }

  <T> T last(Class<T> type) {
    return type.cast(through.getLast());
  }
}
