package io.entente.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entente.local.Laptop.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir private Path data;

  @Test
  void what_was_acknowledged_is_there_after_a_restart_and_so_is_the_time() {
    try (var laptop = Laptop.on(data)) {
      laptop.tenant("aurora");
      String token = laptop.token("aurora", "channel-manager");
      Said put = laptop.put("/v1/partners/P-1", token, Laptop.partner("Nordlicht"));
      assertThat(put.status()).isEqualTo(200);
      laptop.installation().clock().move("+30d");
    }

    try (var laptop = Laptop.on(data)) {
      Said got = laptop.get("/v1/partners/P-1", laptop.token("aurora", "auditor"));
      assertThat(got.status()).isEqualTo(200);
      assertThat(got.body().path("name").asString()).isEqualTo("Nordlicht");
      assertThat(laptop.installation().clock().ahead()).hasDays(30);
    }
  }

  @Test
  void a_second_process_on_the_same_data_is_told_so() {
    try (var _ = Laptop.on(data)) {
      assertThatExceptionOfType(Cure.class)
          .isThrownBy(() -> Laptop.on(data).close())
          .withMessageStartingWith("Another entente (process ")
          .withMessageContaining("set ENTENTE_DATA");
    }
  }

  @Test
  void a_taken_port_is_told_with_its_cure() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings = new Settings(taken.getLocalPort(), OptionalInt.empty(), data, false);
      assertThatExceptionOfType(Cure.class)
          .isThrownBy(() -> Installation.start(settings, System.out).close())
          .withMessage(
              "Port %d is taken. Stop what listens there, or set ENTENTE_PORT to another port.",
              taken.getLocalPort());
    }
  }

  @Test
  void a_taken_port_of_the_issuer_is_told_with_its_cure() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings = new Settings(0, OptionalInt.of(taken.getLocalPort()), data, false);
      assertThatExceptionOfType(Cure.class)
          .isThrownBy(() -> Installation.start(settings, System.out).close())
          .withMessageContaining("where this data's tokens come from, is taken");
    }
  }

  @Test
  void tables_that_cannot_be_read_are_told_and_left_as_they_are() throws IOException {
    Path database = Files.createDirectories(data.resolve("tables")).resolve("control.db");
    Files.writeString(database, "this is no database, but it was somebody's work ".repeat(200));

    assertThatExceptionOfType(Cure.class)
        .isThrownBy(() -> Laptop.on(data).close())
        .withMessageContaining("cannot be opened")
        .withMessageContaining("Move the folder away");
    assertThat(Files.readString(database)).startsWith("this is no database");
  }

  @Test
  void a_folder_that_is_a_file_is_told_with_its_cure() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "x");

    assertThatExceptionOfType(Cure.class)
        .isThrownBy(() -> Laptop.on(file).close())
        .withMessageContaining("cannot be written")
        .withMessageContaining("ENTENTE_DATA");
  }

  @Test
  void the_command_lines_door_is_shut_to_web_pages() {
    try (var laptop = Laptop.on(data)) {
      var request =
          HttpRequest.newBuilder(laptop.installation().address().resolve("/_local/token"))
              .header("Content-Type", "text/plain")
              .POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"operator\"}"));

      assertThat(laptop.send(request).problem()).isEqualTo("forbidden");
    }
  }
}
