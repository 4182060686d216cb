package io.entente.tenants;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.registry.TenantStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who a token speaks for. A tenant's token is believed only if it was signed by one of that
 * tenant's own issuers; an operator's only if it comes from the operators' issuer and names no
 * tenant.
 */
final class Verification {
  /** A caller, or the reason why there is none: one sentence for the person who sent the token. */
  sealed interface Result {
    record Verified(Caller caller) implements Result {}

    record Unknown(String reason) implements Result {}
  }

  private static final String BEARER = "Bearer ";

  /** Nobody's token needs more; whoever sends more wants it to be parsed. */
  private static final int LONGEST = 8_192;

  private final Registry registry;
  private final Issuers issuers;
  private final Admission admission;
  private final GivenBearers given;
  private final Set<String> operatorIssuers;

  /** Whom it asks. */
  record Sources(Registry registry, Issuers issuers, Admission admission, GivenBearers given) {}

  Verification(Sources sources, Set<String> operatorIssuers) {
    this.registry = sources.registry;
    this.issuers = sources.issuers;
    this.admission = sources.admission;
    this.given = sources.given;
    this.operatorIssuers = Set.copyOf(operatorIssuers);
  }

  /**
   * @param authorization the header's value
   * @throws UncheckedIOException if the issuer could not be asked: that says nothing of the caller,
   *     so no answer may be given that is kept
   */
  Result of(String authorization) {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return new Result.Unknown("Send a bearer token in Authorization.");
    }
    String token = authorization.substring(BEARER.length()).strip();
    if (token.length() > LONGEST) {
      return new Result.Unknown(
          "The bearer token is longer than %,d characters.".formatted(LONGEST));
    }
    return Bearer.isMeant(token) ? given.of(token) : signed(token);
  }

  private Result signed(String token) {
    try {
      return of(SignedJWT.parse(token));
    } catch (ParseException _) {
      return new Result.Unknown("The bearer token is not a signed token.");
    } catch (ExpiredJWTException _) {
      return new Result.Unknown("The bearer token has expired; sign in again.");
    } catch (BadJOSEException | IllegalArgumentException _) {
      return new Result.Unknown("The bearer token is not valid here; sign in again.");
    } catch (IOException e) {
      throw new UncheckedIOException("the token's issuer could not be asked", e);
    }
  }

  private Result of(SignedJWT token) throws BadJOSEException, IOException, ParseException {
    JWTClaimsSet claimed = Issuers.unverified(token);
    String issuer = String.valueOf(claimed.getIssuer());
    String tenant = claimed.getClaimAsString("tenant_id");
    if (tenant == null) {
      return operatorIssuers.contains(issuer)
          ? new TokenClaims(issuers.verified(issuer, token)).operator()
          : new Result.Unknown("The token names no tenant_id.");
    }
    Optional<TenantRow> row =
        registry.find(new TenantId(tenant)).filter(found -> found.status() != TenantStatus.DELETED);
    if (row.isEmpty() || !row.get().issuers().contains(issuer)) {
      return new Result.Unknown("The token's issuer does not speak for this program.");
    }
    var claims = new TokenClaims(issuers.verified(issuer, token));
    return admitted(row.get(), claims.member(row.get().tenant()), claims.issuedAt());
  }

  /** Where a tenant's table stands, it is asked what happened since the token was issued. */
  private Result admitted(TenantRow row, Result result, Instant issuedAt) {
    return row.status().readable() && result instanceof Result.Verified(Caller.Member member)
        ? admission.objection(member, issuedAt).<Result>map(Result.Unknown::new).orElse(result)
        : result;
  }
}
