package io.entente.bench.cold;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One way to start a function: a process with Lambda's runtime client on its class path.
 *
 * @param jars of the class path; jars alone, because a cache takes no folders
 * @param folder in which it starts: one without sources, since Spring looks there for functions
 */
record Start(
    String name, String handler, List<Path> jars, Path folder, Map<String, String> variables) {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final long PATIENCE_SECONDS = 180;

  /** Processor time from the process's start to its first answer. */
  Duration measured(byte[] event, List<String> options) throws IOException {
    try (var api = new RuntimeApi(event)) {
      Process process = started(api, options);
      try {
        return answered(api, process);
      } finally {
        process.destroyForcibly();
      }
    }
  }

  /** Starts it once and lets it end in peace, so that the machine writes the cache. */
  void train(byte[] event, Path cache) throws IOException, InterruptedException {
    try (var api = new RuntimeApi(event)) {
      Process process = started(api, List.of("-XX:AOTCacheOutput=" + cache));
      answered(api, process);
      process.destroy();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static Duration answered(RuntimeApi api, Process process) {
    String answer = api.answer();
    if (!answer.contains("APPROVED")) {
      throw new IllegalStateException(answer);
    }
    return process.info().totalCpuDuration().orElseThrow();
  }

  private Process started(RuntimeApi api, List<String> options) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:ActiveProcessorCount=1", "-Xmx1g", "-Xlog:disable"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), CLIENT, handler));
    var builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    return builder.start();
  }

  private String classPath() {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }
}
