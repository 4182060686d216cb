package io.entente.contract.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The build's entry: from the contract's parts to one document. */
public final class Bundle {
  private Bundle() {}

  /**
   * @param args the folder of the OpenAPI parts, the AsyncAPI file, the JSON file to write
   */
  public static void main(String[] args) throws IOException {
    write(document(Path.of(args[0]), Path.of(args[1])), Path.of(args[2]));
  }

  static ObjectNode document(Path openApi, Path asyncApi) {
    var parts = new Parts();
    ObjectNode document = new OpenApiBundle(openApi, parts).document();
    var events = new AsyncApiExtract(parts, asyncApi);
    document.setAll(events.extensions());
    ObjectNode webhooks = document.putObject("webhooks");
    events.told().forEach(told -> add(told, document, webhooks));
    return document;
  }

  private static void add(ToldMessage told, ObjectNode document, ObjectNode webhooks) {
    ObjectNode schemas = document.withObject("/components/schemas");
    if (!schemas.has(told.dataName())) {
      throw new IllegalArgumentException(
          "%s refers to %s, which is no schema".formatted(told.type(), told.dataName()));
    }
    schemas.set(told.schemaName(), told.schema((ObjectNode) schemas.required("EventEnvelope")));
    if (told.hasSubscribers()) {
      webhooks.set(told.type(), told.webhook());
    }
  }

  private static void write(ObjectNode document, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.writeString(
        target, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
  }
}
