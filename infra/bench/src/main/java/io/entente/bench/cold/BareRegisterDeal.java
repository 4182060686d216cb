package io.entente.bench.cold;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.entente.deals.DealFunctions;
import io.entente.platform.aws.AwsPlatform;
import io.entente.platform.http.HttpEntry;
import io.entente.platform.log.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The same operation behind a plain handler: same conditions, schemas and clients, no Spring. */
public final class BareRegisterDeal implements RequestStreamHandler {
  private final AwsPlatform aws = AwsPlatform.of(System.getenv());
  private final HttpEntry entry =
      new HttpEntry(aws.platform(), DealFunctions.compose(aws.platform()), new Journal(System.out));

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write(entry.apply(event));
  }
}
