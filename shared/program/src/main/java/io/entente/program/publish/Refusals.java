package io.entente.program.publish;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import io.entente.program.conditions.Amount;
import io.entente.program.conditions.Vocabulary;
import java.util.List;
import java.util.Optional;

/** What the checker of types lets pass and a condition still may not say. */
final class Refusals {
  /** One of them and its place in the condition. */
  record Refusal(CelSourceLocation at, String message) {}

  private Refusals() {}

  static List<Refusal> in(CelAbstractSyntaxTree tree) {
    return CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .map(CelNavigableExpr::expr)
        .flatMap(node -> refusal(node).map(why -> new Refusal(place(tree, node), why)).stream())
        .toList();
  }

  private static Optional<String> refusal(CelExpr node) {
    return switch (node.getKind()) {
      case STRUCT -> Optional.of("facts can be read, not made");
      case CALL -> money(node.call());
      default -> Optional.empty();
    };
  }

  /** An amount is written, not computed, so that a bad one is found here. */
  private static Optional<String> money(CelExpr.CelCall call) {
    if (!call.function().equals(Vocabulary.MONEY)) {
      return Optional.empty();
    }
    return literal(call.args().getFirst()).flatMap(Amount::read).isPresent()
        ? Optional.empty()
        : Optional.of(
            "money takes an amount in quotes, as in money('5000 USD'), with no more decimals than"
                + " the currency has");
  }

  private static Optional<String> literal(CelExpr argument) {
    boolean text =
        argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    return text ? Optional.of(argument.constant().stringValue()) : Optional.empty();
  }

  private static CelSourceLocation place(CelAbstractSyntaxTree tree, CelExpr node) {
    Integer offset = tree.getSource().getPositionsMap().get(node.id());
    return Optional.ofNullable(offset)
        .flatMap(tree.getSource()::getOffsetLocation)
        .orElse(CelSourceLocation.of(1, 0));
  }
}
