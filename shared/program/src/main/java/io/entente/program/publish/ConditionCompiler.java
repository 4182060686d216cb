package io.entente.program.publish;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.checker.CelStandardDeclarations.StandardOverload;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelProtoAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import io.entente.program.conditions.JourneyTerms;
import io.entente.program.conditions.OfferTerms;
import io.entente.program.conditions.Vocabulary;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks conditions against the vocabulary. Left out of the language is what could fail for some
 * facts only (division, indexing, regular expressions, conversions) and what would get around the
 * check of types ({@code dyn}, numbers of unlike kind).
 */
final class ConditionCompiler {
  /** Of one condition, in characters. */
  static final int LONGEST = 2_000;

  private static final int LONGEST_MESSAGE = 400;
  private static final int MOST_NODES = 500;
  private static final int DEEPEST = 50;

  private static final Set<StandardFunction> LEFT_OUT =
      EnumSet.of(
          StandardFunction.DYN,
          StandardFunction.TYPE,
          StandardFunction.DIVIDE,
          StandardFunction.MODULO,
          StandardFunction.INDEX,
          StandardFunction.MATCHES,
          StandardFunction.INT,
          StandardFunction.UINT,
          StandardFunction.DOUBLE,
          StandardFunction.STRING,
          StandardFunction.BYTES,
          StandardFunction.BOOL,
          StandardFunction.DURATION,
          StandardFunction.TIMESTAMP);

  private final CelCompilerBuilder any;
  private final CelCompiler compiler;

  private ConditionCompiler(CelCompilerBuilder builder) {
    this.any = builder;
    this.compiler = builder.setResultType(SimpleType.BOOL).build();
  }

  /** Over all that a decision about a deal may rest on. */
  static ConditionCompiler ofDeals(Set<String> limits) {
    var builder = over(limits, Vocabulary.RECORDS);
    Vocabulary.LISTS.forEach(
        (name, type) -> builder.addVar(name, ListType.create(reference(type))));
    return new ConditionCompiler(builder);
  }

  /** Over what an application says. */
  static ConditionCompiler ofApplications(Set<String> limits) {
    return new ConditionCompiler(over(limits, Vocabulary.APPLICATION));
  }

  private static CelCompilerBuilder over(
      Set<String> limits, Map<String, Class<? extends Record>> records) {
    var builder =
        language(limits)
            .addLibraries(Vocabulary.types())
            .addFunctionDeclarations(money())
            .addVar(Vocabulary.TODAY, SimpleType.TIMESTAMP);
    records.forEach((name, type) -> builder.addVar(name, reference(type)));
    return builder;
  }

  /** Over what is known of a partner on its journey. */
  static ConditionCompiler ofJourneys() {
    var builder = language(Set.of());
    JourneyTerms.TYPES.forEach(builder::addVar);
    return new ConditionCompiler(builder);
  }

  /** Over what is known of a private offer before it is released. */
  static ConditionCompiler ofOffers(Set<String> limits) {
    var builder = language(limits).addFunctionDeclarations(money());
    OfferTerms.TYPES.forEach(builder::addVar);
    return new ConditionCompiler(builder);
  }

  /**
   * @param limits the names of the program's limits
   */
  private static CelCompilerBuilder language(Set<String> limits) {
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(
                CelOptions.current()
                    .maxParseExpressionNodeCount(MOST_NODES)
                    .maxParseRecursionDepth(DEEPEST)
                    .maxExpressionCodePointSize(LONGEST)
                    .build())
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                CelStandardDeclarations.newBuilder()
                    .filterFunctions(ConditionCompiler::isKept)
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
    limits.forEach(name -> builder.addVar(Vocabulary.LIMITS + name, SimpleType.INT));
    return builder;
  }

  /** The checked tree, or none after noting every fault at its place. */
  Optional<byte[]> compile(String condition, Part place) {
    return compile(compiler, condition, place);
  }

  /** The same for a value of that type. */
  Optional<byte[]> compile(CelType type, String expression, Part place) {
    return compile(any.setResultType(type).build(), expression, place);
  }

  private static Optional<byte[]> compile(CelCompiler compiler, String text, Part place) {
    var result = compiler.compile(text);
    result
        .getErrors()
        .forEach(issue -> fault(place, issue.getSourceLocation(), issue.getMessage()));
    try {
      return result.hasError() ? Optional.empty() : checked(result.getAst(), place);
    } catch (CelValidationException e) {
      throw new IllegalStateException("a result without errors has a tree", e);
    }
  }

  private static Optional<byte[]> checked(CelAbstractSyntaxTree tree, Part place) {
    var refused = Refusals.in(tree);
    refused.forEach(refusal -> fault(place, refusal.at(), refusal.message()));
    return refused.isEmpty()
        ? Optional.of(CelProtoAbstractSyntaxTree.fromCelAst(tree).toCheckedExpr().toByteArray())
        : Optional.empty();
  }

  private static void fault(Part place, CelSourceLocation at, String message) {
    place.fault(
        "condition",
        withoutCandidates(message),
        new Places.Place(at.getLine(), at.getColumn() + 1));
  }

  /** The list of every overload that would have fitted helps nobody and can be a page long. */
  private static String withoutCandidates(String message) {
    int candidates = message.indexOf(" (candidates:");
    String text = candidates < 0 ? message : message.substring(0, candidates);
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
  }

  private static boolean isKept(StandardFunction function, StandardOverload overload) {
    var types = overload.celOverloadDecl().parameterTypes();
    boolean compares = function.name().startsWith("LESS") || function.name().startsWith("GREATER");
    return !LEFT_OUT.contains(function) && (!compares || types.get(0).equals(types.get(1)));
  }

  private static CelFunctionDecl money() {
    return CelFunctionDecl.newFunctionDeclaration(
        Vocabulary.MONEY,
        CelOverloadDecl.newGlobalOverload(
            Vocabulary.MONEY_OF_STRING, SimpleType.INT, SimpleType.STRING));
  }

  private static StructTypeReference reference(Class<? extends Record> type) {
    return StructTypeReference.create(type.getCanonicalName());
  }
}
