package io.entente.aws;

import io.entente.aws.settings.EnvironmentConfig;
import io.entente.aws.settings.TenantsFile;
import io.entente.aws.stacks.Blueprint;
import io.entente.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;
import tools.jackson.databind.json.JsonMapper;

/** The templates of one environment, by the stack's construct id: {@code Cell1}, {@code Api}. */
record Synthesized(Map<String, Template> templates) {
  static final String TENANTS = "tenantId,cell\naurora,1\nborealis,1\ncorona,2\n";

  static App app(EnvironmentConfig environment, String tenants) {
    Path folder = temporary();
    var packages = PlaceholderPackages.in(folder.resolve("functions"));
    var blueprint = new Blueprint(environment, Contract.load(), packages);
    return EntenteApp.of(blueprint, TenantsFile.parse(tenants), folder.resolve("out"));
  }

  static Synthesized of(EnvironmentConfig environment, String tenants) {
    var templates = new TreeMap<String, Template>();
    for (CloudFormationStackArtifact stack : app(environment, tenants).synth().getStacks()) {
      Path file = Path.of(stack.getTemplateFullPath());
      templates.put(stack.getId(), new Template(JsonMapper.shared().readTree(file.toFile())));
    }
    return new Synthesized(templates);
  }

  static Synthesized of(String tenants) {
    return of(EnvironmentConfig.named("dev"), tenants);
  }

  Template stack(String id) {
    Template template = templates.get(id);
    if (template == null) {
      throw new AssertionError("no stack " + id + " among " + templates.keySet());
    }
    return template;
  }

  static Path temporary() {
    try {
      return Files.createTempDirectory(
          Files.createDirectories(Path.of("target", "synthesized")), "app");
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }
}
