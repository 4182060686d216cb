package io.entente.platform.outbound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Speaks to strangers. The name is resolved once, every address of it is checked, and the
 * connection goes to the checked address itself: no second look-up could lead elsewhere, which the
 * JDK's own client does not promise. Certificates are checked against the name. Nothing is
 * followed, nothing is waited for beyond the patience, and of an answer only the beginning is read.
 */
public final class OutboundGateway implements Outbound {
  /** Who a name is. */
  @FunctionalInterface
  public interface Names {
    List<InetAddress> of(String host) throws UnknownHostException;
  }

  private final Reach reach;
  private final Names names;
  private final SSLSocketFactory tls;

  public OutboundGateway(Reach reach, Names names, SSLSocketFactory tls) {
    this.reach = reach;
    this.names = names;
    this.tls = tls;
  }

  public static OutboundGateway over(Reach reach) {
    return new OutboundGateway(
        reach,
        host -> List.of(InetAddress.getAllByName(host)),
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  @Override
  public Reply send(Letter letter, Duration patience) {
    var line = new Socket();
    var reply = new CompletableFuture<Reply>();
    Thread.ofVirtual().start(() -> reply.complete(exchange(letter, line)));
    try {
      return reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      hangUp(line);
      return new Unanswered(
          "it did not answer within %d seconds".formatted(patience.toSeconds()), true);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an exchange ends with a reply, whatever happens", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      hangUp(line);
      throw new IllegalStateException("interrupted while it waited for a stranger", e);
    }
  }

  /** Ends whatever is waited for on it. */
  private static void hangUp(Socket line) {
    try {
      line.close();
    } catch (IOException _) {
      // it is of no use any more in any case
    }
  }

  private Reply exchange(Letter letter, Socket line) {
    try {
      List<InetAddress> addresses = names.of(letter.to().getHost());
      if (addresses.isEmpty() || !addresses.stream().allMatch(reach::allows)) {
        return new Unanswered(
            "its name leads to an address that is not of the public internet", false);
      }
      return exchange(letter, addresses.getFirst(), line);
    } catch (UnknownHostException _) {
      return new Unanswered("its name is not known", false);
    } catch (SSLException _) {
      return new Unanswered("its certificate cannot be trusted, or it does not speak TLS", false);
    } catch (IOException _) {
      return new Unanswered("the connection failed or was broken off", false);
    } catch (RuntimeException e) {
      return new Unanswered(
          "its answer could not be read (%s)".formatted(e.getClass().getSimpleName()), false);
    } finally {
      hangUp(line);
    }
  }

  private Reply exchange(Letter letter, InetAddress address, Socket line) throws IOException {
    line.setTcpNoDelay(true);
    line.connect(new InetSocketAddress(address, Reach.port(letter.to())));
    Socket socket = Reach.scheme(letter.to()).equals("https") ? secured(line, letter.to()) : line;
    HttpLines.write(letter, socket.getOutputStream());
    return new HttpLines(letter.mostRead()).read(new BufferedInputStream(socket.getInputStream()));
  }

  private Socket secured(Socket plain, URI to) throws IOException {
    var socket = (SSLSocket) tls.createSocket(plain, to.getHost(), Reach.port(to), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
