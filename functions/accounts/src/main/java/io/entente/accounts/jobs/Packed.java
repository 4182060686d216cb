package io.entente.accounts.jobs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A long text, compressed and cut into parts that an item can hold. */
final class Packed {
  private static final int PART_BYTES = 200_000;

  private Packed() {}

  static List<String> parts(String text) {
    byte[] packed = compressed(text);
    var parts = new ArrayList<String>();
    for (int from = 0; from < packed.length; from += PART_BYTES) {
      int to = Math.min(packed.length, from + PART_BYTES);
      parts.add(Base64.getEncoder().encodeToString(Arrays.copyOfRange(packed, from, to)));
    }
    return parts;
  }

  static String text(List<String> parts) {
    var packed = new ByteArrayOutputStream();
    parts.forEach(part -> packed.writeBytes(Base64.getDecoder().decode(part)));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] compressed(String text) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
