package io.entente.aws.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Where the functions' zips stand: {@code <root>/<context>/target/entente-<context>-*.zip}, as the
 * functions' own build leaves them. They are taken as they are; nothing is bundled here.
 *
 * @param root the folder of contexts, {@code functions} in the repository
 */
public record Packages(Path root) {
  private static final String VERSION = "0.1.0-SNAPSHOT";

  /** The zip of a context, whether it is there or not. */
  public Path zip(String context) {
    return root.resolve(context)
        .resolve("target")
        .resolve("entente-%s-%s.zip".formatted(context, VERSION));
  }

  /** {@code deals} → {@code io.entente.deals.DealFunctions}: the context's table of contents. */
  public static String mainClass(String context) {
    String one = context.endsWith("s") ? context.substring(0, context.length() - 1) : context;
    String name = one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1);
    return "io.entente.%s.%sFunctions".formatted(context, name);
  }

  /** A line for every zip that is missing, broken or holds another context; none if all is well. */
  public List<String> faults(Collection<String> contexts) {
    return contexts.stream().map(this::fault).flatMap(Optional::stream).toList();
  }

  private Optional<String> fault(String context) {
    Path zip = zip(context);
    if (!Files.isRegularFile(zip)) {
      return Optional.of(
          "%s is missing: mvn -DskipTests package -pl functions/%s -am".formatted(zip, context));
    }
    String wanted = mainClass(context).replace('.', '/') + ".class";
    try (var opened = new ZipFile(zip.toFile());
        Stream<String> names = opened.stream().map(entry -> entry.getName())) {
      return names.anyMatch(wanted::equals)
          ? Optional.empty()
          : Optional.of(
              "%s has no %s: it is not the package of %s".formatted(zip, wanted, context));
    } catch (IOException broken) {
      return Optional.of(
          "%s cannot be read (%s): build it again".formatted(zip, broken.getMessage()));
    }
  }
}
