package io.entente.aws.settings;

import java.util.List;
import java.util.Optional;

/**
 * Under which names the portals of the vendors are reached.
 *
 * @param hosts a host for each vendor's portal; none: only CloudFront's own name
 * @param certificate ARN of the certificate of those hosts, in us-east-1 as CloudFront wants it
 * @param signInOrigins where the people of the portals sign in; the portal asks nobody else
 */
public record PortalConfig(
    List<String> hosts, Optional<String> certificate, List<String> signInOrigins) {
  public PortalConfig {
    hosts = List.copyOf(hosts);
    signInOrigins = List.copyOf(signInOrigins);
  }
}
