package io.entente.platform.outbound;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One exchange of HTTP/1.1 on a connection of its own: what is needed of it to ask and to read the
 * beginning of an answer, and no more.
 *
 * @param most bytes of the answer's body that are read
 */
record HttpLines(int most) {
  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_HEADERS = 100;
  private static final int HEX = 16;
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9][A-Za-z0-9._-]*)");

  static void write(Outbound.Letter letter, OutputStream out) throws IOException {
    var text = new StringBuilder();
    text.append(letter.method()).append(' ').append(target(letter.to())).append(" HTTP/1.1\r\n");
    text.append("host: ").append(letter.to().getRawAuthority()).append("\r\n");
    letter.headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    byte[] body = letter.body().getBytes(StandardCharsets.UTF_8);
    text.append("content-length: ").append(body.length).append("\r\n");
    text.append("accept: */*\r\nconnection: close\r\n\r\n");
    byte[] head = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    var whole = new ByteArrayOutputStream(head.length + body.length);
    whole.writeBytes(head);
    whole.writeBytes(body);
    whole.writeTo(out);
    out.flush();
  }

  private static String target(URI to) {
    String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
    return to.getRawQuery() == null ? path : path + "?" + to.getRawQuery();
  }

  /** The answer's status, headers and beginning; what else it has to say is left unread. */
  Outbound.Answered read(InputStream in) throws IOException {
    int status = status(line(in));
    Map<String, String> headers = headers(in);
    while (status >= 100 && status < 200) { // it goes on with the real answer
      status = status(line(in));
      headers = headers(in);
    }
    return new Outbound.Answered(status, headers, beginning(in, headers));
  }

  private static int status(String line) throws ProtocolException {
    if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
      throw new ProtocolException("no HTTP");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    var headers = new HashMap<String, String>();
    for (int read = 0; read < MOST_HEADERS; read++) {
      String line = line(in);
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    throw new ProtocolException("too many headers");
  }

  /** The verdict stands with the status: a body that breaks off changes nothing of it. */
  private String beginning(InputStream in, Map<String, String> headers) {
    var read = new ByteArrayOutputStream();
    try {
      if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
        chunks(in, read);
      } else {
        copy(in, read, length(headers));
      }
    } catch (IOException | NumberFormatException _) {
      // as far as it came
    }
    return read.toString(charset(headers));
  }

  /** As the answer names it, in any way that it may; else, and where nobody knows it, UTF-8. */
  private static Charset charset(Map<String, String> headers) {
    var named = CHARSET.matcher(headers.getOrDefault("content-type", ""));
    return named.find() && Charset.isSupported(named.group(1))
        ? Charset.forName(named.group(1))
        : StandardCharsets.UTF_8;
  }

  private int length(Map<String, String> headers) {
    String given = headers.getOrDefault("content-length", Integer.toString(most));
    return (int) Math.min(most, Long.parseLong(given));
  }

  private void chunks(InputStream in, ByteArrayOutputStream read) throws IOException {
    while (read.size() < most) {
      String line = line(in);
      long size = Long.parseLong(line.split(";", 2)[0].strip(), HEX);
      if (size <= 0) {
        return;
      }
      copy(in, read, (int) Math.min(size, most - read.size()));
      line(in);
    }
  }

  private static void copy(InputStream in, ByteArrayOutputStream read, int most)
      throws IOException {
    byte[] bytes = in.readNBytes(most);
    read.writeBytes(bytes);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("it broke off");
      }
      if (line.length() >= LONGEST_LINE) {
        throw new ProtocolException("a line too long");
      }
      line.append((char) c);
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
  }
}
