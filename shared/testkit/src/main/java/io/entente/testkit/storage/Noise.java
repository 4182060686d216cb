package io.entente.testkit.storage;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What DynamoDB Local says of itself on the error stream and nobody can mend: that its grammar was
 * made by another ANTLR than the one that the program's conditions need, and that there is no JAXB.
 */
final class Noise {
  private static final List<String> GRAMMAR =
      List.of(
          "com.amazon.dynamodb.grammar.DynamoDbGrammarLexer",
          "com.amazon.dynamodb.grammar.DynamoDbGrammarParser");

  /** Kept here, because the log manager keeps no logger alive. */
  private static final Logger OF_THE_SDK = Logger.getLogger("com.amazonaws");

  private Noise() {}

  /** Loads the classes that would speak, while nobody listens. */
  static void hush() {
    OF_THE_SDK.setLevel(Level.SEVERE);
    PrintStream errors = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      for (String name : GRAMMAR) {
        Class.forName(name);
      }
    } catch (ClassNotFoundException _) {
      // another version: it may speak
    } finally {
      System.setErr(errors);
    }
  }
}
