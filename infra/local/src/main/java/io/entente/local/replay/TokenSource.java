package io.entente.local.replay;

/** Where a bearer token comes from. */
interface TokenSource {
  /** One that is good for the next request. */
  String bearer() throws java.io.IOException;

  /**
   * Said of a token that the service refused.
   *
   * @return whether another one may be had
   */
  boolean refused(String token);

  /** The one that the user gave; there is no other. */
  static TokenSource given(String token) {
    return new TokenSource() {
      @Override
      public String bearer() {
        return token;
      }

      @Override
      public boolean refused(String refused) {
        return false;
      }
    };
  }
}
