package io.entente.standin.marketplace.identity;

/** Keys that last, such as those of the functions' own account. */
public record Keys(String accessKeyId, String secretAccessKey) {
  @Override
  public String toString() {
    return accessKeyId;
  }
}
