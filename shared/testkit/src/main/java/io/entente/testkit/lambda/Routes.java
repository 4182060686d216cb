package io.entente.testkit.lambda;

import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the operation behind a path, as API Gateway does: the resource first, where a literal
 * segment wins over a parameter, then its method.
 */
public final class Routes {
  /**
   * An operation and what stands in the path's parameters.
   *
   * @param pathParameters decoded, by name
   */
  public record Match(OperationSpec operation, Map<String, String> pathParameters) {}

  private record Route(OperationSpec operation, List<String> segments) {
    long literals() {
      return segments.stream().filter(segment -> !isParameter(segment)).count();
    }
  }

  private final List<Route> routes;

  public Routes(Contract contract) {
    this.routes =
        contract.operations().stream()
            .map(operation -> new Route(operation, segments(operation.resource())))
            .sorted(Comparator.comparingLong(Route::literals).reversed())
            .toList();
  }

  /**
   * @param path as it was sent, without the query
   * @return empty if the contract has no such path with this method
   */
  public Optional<Match> find(String method, String path) {
    List<String> segments = segments(path);
    List<Route> fitting = routes.stream().filter(route -> fits(route.segments, segments)).toList();
    return fitting.stream()
        .filter(route -> route.segments.equals(fitting.getFirst().segments))
        .filter(route -> route.operation.method().equalsIgnoreCase(method))
        .findFirst()
        .map(route -> new Match(route.operation, parameters(route.segments, segments)));
  }

  private static boolean fits(List<String> template, List<String> path) {
    if (template.size() != path.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      boolean same = template.get(i).equals(path.get(i));
      if (!same && (!isParameter(template.get(i)) || path.get(i).isEmpty())) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, String> parameters(List<String> template, List<String> path) {
    var parameters = new LinkedHashMap<String, String>();
    for (int i = 0; i < path.size(); i++) {
      String segment = template.get(i);
      if (isParameter(segment)) {
        parameters.put(segment.substring(1, segment.length() - 1), decoded(path.get(i)));
      }
    }
    return parameters;
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return segment;
    }
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
