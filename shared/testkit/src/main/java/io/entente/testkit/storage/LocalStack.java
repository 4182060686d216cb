package io.entente.testkit.storage;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * DynamoDB in LocalStack, one container for each run, and only where a Docker engine answers and
 * has the image already: nothing is pulled. Later images than this one want an account.
 */
public final class LocalStack {
  public static final String IMAGE = "localstack/localstack:4.14.0";

  private LocalStack() {}

  /** Holds the one container; it ends with this process. */
  private static final class Running {
    static final LocalStackContainer CONTAINER = started();

    private static LocalStackContainer started() {
      var container =
          new LocalStackContainer(DockerImageName.parse(IMAGE))
              .withServices("dynamodb", "dynamodbstreams")
              .withImagePullPolicy(_ -> false);
      container.start();
      return container;
    }
  }

  /** Why it cannot be used here, in a few words; empty if it can. */
  public static Optional<String> reasonAgainst() {
    if (!engineAnswers()) {
      return Optional.of("no Docker engine answers");
    }
    return hasImage() ? Optional.empty() : Optional.of("the Docker engine has no image " + IMAGE);
  }

  /**
   * @throws IllegalStateException saying why, if it cannot be used here
   */
  public static Storage open() {
    reasonAgainst()
        .ifPresent(
            reason -> {
              throw new IllegalStateException("LocalStack cannot be used: " + reason);
            });
    return EndpointStorage.shared("LocalStack", Running.CONTAINER.getEndpoint());
  }

  private static boolean engineAnswers() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  private static boolean hasImage() {
    return DockerClientFactory.lazyClient().listImagesCmd().exec().stream()
        .map(image -> image.getRepoTags() == null ? new String[0] : image.getRepoTags())
        .anyMatch(tags -> java.util.Arrays.asList(tags).contains(IMAGE));
  }
}
