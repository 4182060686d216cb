package io.entente.contract.bundle;

import java.nio.file.Path;

/**
 * Where a {@code $ref} leads.
 *
 * @param file absolute and normal
 * @param pointer JSON Pointer inside the file
 */
record Reference(Path file, String pointer) {

  static Reference of(String reference, Path from) {
    int hash = reference.indexOf('#');
    if (hash < 0) {
      throw new IllegalArgumentException(
          "%s in %s needs a # and a name after it".formatted(reference, from));
    }
    Path file = hash == 0 ? from : from.resolveSibling(reference.substring(0, hash));
    return new Reference(file.toAbsolutePath().normalize(), reference.substring(hash + 1));
  }

  /** The name of a shared part: the file's top level has nothing but names. */
  String name() {
    if (pointer.lastIndexOf('/') != 0) {
      throw new IllegalArgumentException("%s: refer to a part by its name".formatted(this));
    }
    return pointer.substring(1);
  }

  @Override
  public String toString() {
    return file.getFileName() + "#" + pointer;
  }
}
