package io.entente.standin.marketplace;

import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.world.Offer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code mvn -Pmarketplace-samples -Dsamples=FOLDER}: sends what AWS publishes as samples of the
 * change sets that are spoken here through the stand-in, each body once, and says which it refuses,
 * and why. No sample is kept here.
 */
public final class MarketplaceSamples {
  private MarketplaceSamples() {}

  /**
   * @param arguments {@code --samples=FOLDER}, and {@code --from=FOLDER} where that was typed
   */
  public static void main(String[] arguments) throws IOException {
    String samples = value(arguments, "--samples=");
    Path folder = Path.of(value(arguments, "--from=")).resolve(samples).normalize();
    if (samples.isEmpty() || !Files.isDirectory(folder)) {
      System.out.println(
          """
          NOT RUN: -Dsamples=FOLDER is missing or no folder. Clone AWS's repository
          aws-samples/aws-marketplace-reference-code and give the folder.\
          """);
      return;
    }
    run(folder);
  }

  private static String value(String[] arguments, String name) {
    return Stream.of(arguments)
        .filter(argument -> argument.startsWith(name))
        .map(argument -> argument.substring(name.length()))
        .findFirst()
        .orElse("");
  }

  private static void run(Path folder) throws IOException {
    Map<Boolean, List<Sample>> samples =
        distinct(folder).stream().collect(Collectors.partitioningBy(MarketplaceSamples::isClaimed));
    List<Sample> claimed = samples.getOrDefault(true, List.of());
    var refused = new TreeMap<String, String>();
    for (Sample sample : claimed) {
      Optional<String> refusal =
          sample.isTemplate()
              ? Optional.of("it has placeholders to be filled in")
              : SampleMarket.refusal(sample);
      refusal.ifPresent(why -> refused.put(folder.relativize(sample.file()).toString(), why));
    }
    refused.forEach((file, why) -> System.out.println("refused  %s: %s".formatted(file, why)));
    System.out.println(
        "%d accepted, %d refused; %d are not claimed, since they change more than offers."
            .formatted(
                claimed.size() - refused.size(),
                refused.size(),
                samples.getOrDefault(false, List.of()).size()));
  }

  private static boolean isClaimed(Sample sample) {
    return AllRules.changeTypes().containsAll(sample.changeTypes())
        && sample.entityTypes().equals(Set.of(Offer.TYPE));
  }

  /** The same body lies in several languages' folders. */
  private static List<Sample> distinct(Path folder) throws IOException {
    var seen = new HashSet<String>();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .flatMap(file -> Sample.read(file).stream())
          .filter(sample -> seen.add(sample.body().toString()))
          .toList();
    }
  }
}
