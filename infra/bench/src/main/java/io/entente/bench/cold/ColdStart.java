package io.entente.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints what first answers cost, and what packages weigh. */
public final class ColdStart {
  private static final int RUNS = 7;

  private final Path folder;
  private final List<Start> starts;
  private int events;

  private ColdStart(Path folder, Map<String, String> variables) throws IOException {
    var packaged = new PackagedJars();
    this.folder = folder;
    List<Path> jars = packaged.classPath("deals", folder);
    List<Path> withBare = Stream.concat(Stream.of(packaged.bench()), jars.stream()).toList();
    this.starts =
        List.of(
            new Start(
                "plain handler", BareRegisterDeal.class.getName(), withBare, folder, variables),
            new Start(
                "packaged function",
                "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest",
                jars,
                folder,
                variables));
  }

  public static void print() throws Exception {
    System.out.printf("%nCold start to the first approved deal, CPU ms of the process:%n");
    Path folder = Files.createTempDirectory("cold");
    try (var tables = new Tables()) {
      new ColdStart(folder, tables.variables()).run(tables);
    }
    for (String context : List.of("deals", "accounts", "tenants", "partners")) {
      new PackagedJars().print(context);
    }
  }

  private void run(Tables tables) throws Exception {
    Map<String, List<Duration>> measured = new LinkedHashMap<>();
    for (Start start : starts) {
      start.train(tables.event(events++), cache(start));
    }
    for (int run = 0; run < RUNS; run++) {
      for (Start start : starts) {
        note(measured, start.name(), start.measured(tables.event(events++), List.of()));
        note(
            measured,
            start.name() + ", AOT cache",
            start.measured(tables.event(events++), List.of("-XX:AOTCache=" + cache(start))));
      }
    }
    measured.forEach(ColdStart::row);
    System.out.printf(
        "  packaged / plain: %.2f; with AOT cache: %.2f%n",
        ratio(measured, "packaged function", "plain handler"),
        ratio(measured, "packaged function, AOT cache", "plain handler, AOT cache"));
  }

  private Path cache(Start start) {
    return folder.resolve(start.name().replace(' ', '-') + ".aot");
  }

  private static void note(Map<String, List<Duration>> measured, String name, Duration spent) {
    measured.computeIfAbsent(name, _ -> new ArrayList<>()).add(spent);
  }

  private static void row(String name, List<Duration> spent) {
    List<Duration> sorted = spent.stream().sorted().toList();
    System.out.printf(
        "  %-30s median %5d   min %5d   max %5d%n",
        name, median(spent), sorted.getFirst().toMillis(), sorted.getLast().toMillis());
  }

  private static double ratio(Map<String, List<Duration>> measured, String one, String other) {
    return (double) median(measured.getOrDefault(one, List.of()))
        / median(measured.getOrDefault(other, List.of()));
  }

  private static long median(List<Duration> spent) {
    return spent.stream().sorted().toList().get(spent.size() / 2).toMillis();
  }
}
