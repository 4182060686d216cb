package io.entente.platform.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The way out: one request, one answer, in bounded time and of bounded size. */
@FunctionalInterface
public interface Outbound {
  /** What is asked for. */
  enum Method {
    /** Of the answer only what fits into a log is read. */
    POST(4_096),
    /** Of the page as much as its head and its first words take. */
    GET(262_144),
    /** Of the answer only what fits into a log is read. */
    PATCH(4_096);

    private final int mostRead;

    Method(int mostRead) {
      this.mostRead = mostRead;
    }
  }

  /**
   * A request.
   *
   * @param body empty where there is none
   * @param mostRead of the answer's body, in bytes
   */
  record Letter(Method method, URI to, Map<String, String> headers, String body, int mostRead) {
    /** Of a system that we work with: a page of its records fits. */
    private static final int WHOLE_ANSWER = 4_194_304;

    public static Letter post(URI to, Map<String, String> headers, String body) {
      return new Letter(Method.POST, to, headers, body, Method.POST.mostRead);
    }

    public static Letter get(URI to) {
      return new Letter(Method.GET, to, Map.of(), "", Method.GET.mostRead);
    }

    /** The same, of which the whole answer is wanted. */
    public static Letter wanting(Method method, URI to, Map<String, String> headers, String body) {
      return new Letter(method, to, headers, body, WHOLE_ANSWER);
    }
  }

  /** What came of it. */
  sealed interface Reply {}

  /**
   * An answer, whatever it says.
   *
   * @param headers by name in lower case
   * @param beginning of the body
   */
  record Answered(int status, Map<String, String> headers, String beginning) implements Reply {}

  /**
   * No answer.
   *
   * @param why for a person; nothing of the address's own content
   * @param outOfPatience whether it only took too long
   */
  record Unanswered(String why, boolean outOfPatience) implements Reply {}

  /** Never throws for what the other side does, and never longer than the patience. */
  Reply send(Letter letter, Duration patience);
}
