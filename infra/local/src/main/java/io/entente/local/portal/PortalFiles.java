package io.entente.local.portal;

import io.entente.local.Cure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;

/** What the portal's build made, on the class path. */
public final class PortalFiles {
  private static final String ROOT = "/portal";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  /** Names without a way up or a hidden part; everything else is no file. */
  private static final Pattern NAME =
      Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\\.([a-z0-9]+)");

  /**
   * A file.
   *
   * @param isForever its name has a hash of its content, so it never changes
   */
  record Found(String type, boolean isForever, SdkBytes content) {}

  private PortalFiles() {}

  /**
   * @throws Cure if the portal was not built
   */
  public static PortalFiles onTheClassPath() {
    var files = new PortalFiles();
    if (files.find("/index.html").isEmpty()) {
      throw new Cure("The portal is not built: mvn -DskipTests install -pl template/portal -am");
    }
    return files;
  }

  Optional<Found> find(String path) {
    var name = NAME.matcher(path);
    String type = name.matches() ? TYPES.get(name.group(2)) : null;
    return type == null
        ? Optional.empty()
        : content(path).map(content -> new Found(type, path.startsWith("/assets/"), content));
  }

  /** A path that the page itself understands has no dot; a file that is missing is missing. */
  boolean isPage(String path) {
    return !path.startsWith("/assets/") && path.indexOf('.') < 0;
  }

  private static Optional<SdkBytes> content(String path) {
    try (InputStream in = PortalFiles.class.getResourceAsStream(ROOT + path)) {
      return in == null ? Optional.empty() : Optional.of(SdkBytes.fromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
