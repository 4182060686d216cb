package io.entente.local.gateway;

import io.entente.testkit.lambda.ApiRequest;
import java.util.regex.Pattern;

/**
 * Whether a request names this machine by a name of its own: a page of elsewhere whose name was
 * pointed here afterwards names its own.
 */
public final class Loopback {
  private static final Pattern NAMES =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

  private Loopback() {}

  public static boolean isAskedBy(ApiRequest request) {
    return request.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Host"))
        .flatMap(header -> header.getValue().stream())
        .allMatch(host -> NAMES.matcher(host).matches());
  }
}
