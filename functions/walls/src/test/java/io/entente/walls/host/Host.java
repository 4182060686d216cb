package io.entente.walls.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

/**
 * Stands for Lambda in a process of its own: makes one invoker for each entry that is asked for, as
 * Lambda does in one process each, and hands it events that come over a socket. What it prints is
 * the function's log.
 */
public final class Host {
  private final Map<String, FunctionInvoker> invokers = new HashMap<>();

  private Host() {}

  /**
   * @param arguments the port of whoever sends the events
   */
  public static void main(String[] arguments) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
      new Host()
          .serve(
              new DataInputStream(socket.getInputStream()),
              new DataOutputStream(socket.getOutputStream()));
    }
  }

  private void serve(DataInputStream in, DataOutputStream out) throws IOException {
    try {
      while (true) {
        String entry = in.readUTF();
        byte[] answer = call(entry, in.readNBytes(in.readInt()));
        out.writeInt(answer.length);
        out.write(answer);
        out.flush();
      }
    } catch (EOFException _) {
      // Whoever sends has gone.
    }
  }

  private byte[] call(String entry, byte[] event) throws IOException {
    var answer = new ByteArrayOutputStream();
    invokers
        .computeIfAbsent(entry, named -> new FunctionInvoker(named))
        .handleRequest(new ByteArrayInputStream(event), answer, new Invocation());
    return answer.toByteArray();
  }
}
