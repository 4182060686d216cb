package io.entente.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.entente.contract.BodySpec;
import io.entente.kernel.Fault;
import io.entente.kernel.ProblemKind;
import io.entente.platform.http.RequestParameters.Binding;
import io.entente.platform.json.Json;
import io.entente.platform.json.SchemaFaults;
import io.entente.platform.json.StrictBody;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The body of one request: its type, its size, its form. */
final class RequestBody {
  private static final String JSON = "application/json";

  private final SchemaFaults schemas;

  RequestBody(SchemaFaults schemas) {
    this.schemas = schemas;
  }

  /** Makes the schemas ready. */
  void prime(BodySpec spec) {
    spec.schemas().values().forEach(schema -> schemas.of(schema, Json.MAPPER.nullNode()));
  }

  void read(BodySpec spec, APIGatewayProxyRequestEvent event, Binding binding) {
    byte[] body = bytes(event);
    refuseEncoded(event);
    if (body.length == 0) {
      if (spec.required()) {
        binding.faults().add(new Fault("", "required", "The body is empty; send one."));
      }
      return;
    }
    if (body.length > spec.maxBytes()) {
      throw Refusal.of(
          ProblemKind.TOO_LARGE,
          "The body has %d bytes; this operation takes %d. Send it in parts."
              .formatted(body.length, spec.maxBytes()));
    }
    binding.request().put("bodyHash", hash(body));
    String mediaType = mediaType(spec, event);
    if (mediaType.equals(JSON) && !spec.raw()) {
      readJson(spec, body, binding);
    } else {
      readText(mediaType, body, binding);
    }
  }

  private void readJson(BodySpec spec, byte[] body, Binding binding) {
    StrictBody.Read<JsonNode> read = StrictBody.json(body);
    List<Fault> faults = binding.faults();
    faults.addAll(read.faults());
    if (read.faults().isEmpty()) {
      faults.addAll(schemas.of(Objects.requireNonNull(spec.schemas().get(JSON)), read.value()));
      binding.request().set("body", read.value());
    }
  }

  private static void readText(String mediaType, byte[] body, Binding binding) {
    StrictBody.Read<String> read = StrictBody.text(body);
    binding.faults().addAll(read.faults());
    binding.request().put("body", read.value());
    binding.request().put("mediaType", mediaType);
  }

  private static byte[] bytes(APIGatewayProxyRequestEvent event) {
    String body = event.getBody();
    if (body == null) {
      return new byte[0];
    }
    return Boolean.TRUE.equals(event.getIsBase64Encoded())
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  private static void refuseEncoded(APIGatewayProxyRequestEvent event) {
    RequestParameters.header(event, "Content-Encoding")
        .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
        .ifPresent(
            _ -> {
              throw Refusal.of(
                  ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding.");
            });
  }

  private static String mediaType(BodySpec spec, APIGatewayProxyRequestEvent event) {
    String given = RequestParameters.header(event, "Content-Type").orElse("");
    String type = given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (spec.schemas().containsKey(type)) {
      return type;
    }
    throw Refusal.of(
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        "Send Content-Type: %s.".formatted(String.join(" or ", spec.schemas().keySet())));
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
