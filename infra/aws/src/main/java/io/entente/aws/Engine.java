package io.entente.aws;

import io.entente.aws.settings.UnusableInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CDK's own code is JavaScript and runs in a Node.js that it starts; without one it fails oddly.
 */
final class Engine {
  private Engine() {}

  /**
   * @param path the PATH in which programs are looked for
   * @throws UnusableInput if there is no Node.js in it
   */
  static void require(String path) {
    boolean found =
        Stream.of(path.split(Pattern.quote(java.io.File.pathSeparator), -1))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> Stream.of("node", "node.exe").map(Path.of(folder)::resolve))
            .anyMatch(Files::isExecutable);
    if (!found) {
      throw new UnusableInput(
          "There is no Node.js on the PATH: CDK needs one, 22 or later (https://nodejs.org)");
    }
  }
}
