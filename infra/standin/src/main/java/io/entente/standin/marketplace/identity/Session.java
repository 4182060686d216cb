package io.entente.standin.marketplace.identity;

import java.time.Instant;

/** Keys for a while, of a role. */
record Session(Keys keys, String token, String roleArn, String arn, Instant until) {}
