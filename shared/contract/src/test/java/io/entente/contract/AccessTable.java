package io.entente.contract;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may do what, as a page that a person reads. */
record AccessTable(Contract contract) {
  private static final String HEAD =
      """
      # Who may do what

      Made from `x-entente-access` in the contract, never by hand. A filled cell is an operation that the role may call;
      what it then finds is its own tenant's, and for a partner's roles its own partner's. A program (`api-client`) needs
      the scope besides. What `a link` opens needs neither: whoever has a link that the service signed for it may call it,
      for what the link names. Each cell is tried against the running program by `AccessMatrixTest`.

      """;

  String page() {
    Set<String> roles = roles();
    String head = row("operation", "scope", Stream.concat(roles.stream(), Stream.of("a link")));
    String line = row("---", "---", Stream.concat(roles.stream(), Stream.of("")).map(_ -> ":-:"));
    return HEAD
        + head
        + line
        + contract.operations().stream().map(o -> row(o, roles)).collect(joining());
  }

  private Set<String> roles() {
    return contract.operations().stream()
        .flatMap(operation -> operation.access().roles().stream())
        .collect(toCollection(TreeSet::new));
  }

  private static String row(OperationSpec operation, Set<String> roles) {
    Access access = operation.access();
    Stream<String> cells = roles.stream().map(role -> access.roles().contains(role) ? "●" : "");
    Stream<String> link = Stream.of(access.link().isPresent() ? "●" : "");
    return row(
        "`" + operation.operationId() + "`",
        "`" + access.scope() + "`",
        Stream.concat(cells, link));
  }

  private static String row(String operation, String scope, Stream<String> cells) {
    return Stream.concat(Stream.of(operation, scope), cells).collect(joining(" | ", "| ", " |\n"));
  }
}
