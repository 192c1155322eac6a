package dev.parcelbell.adapter.dialogflow.out;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * Carries the requests of Google's library for tokens. Its own way has no limit to what it reads,
 * and a time-out that would be longer than ours.
 */
final class TokenTransport extends HttpTransport {
  private final Calls calls;
  private final Duration timeout;

  TokenTransport(Calls calls, Duration timeout) {
    this.calls = calls;
    this.timeout = timeout;
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) throws IOException {
    return new Carried(method, address(url));
  }

  private static URI address(String url) throws IOException {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException malformed) {
      throw new IOException("no address", malformed);
    }
  }

  private final class Carried extends LowLevelHttpRequest {
    private final String method;
    private final HttpRequest.Builder request;

    Carried(String method, URI address) {
      this.method = method;
      this.request = HttpRequest.newBuilder(address);
    }

    @Override
    public void addHeader(String name, String value) {
      // What the library says of encodings is for its own transport; ours asks for plain bytes.
      if (!name.equalsIgnoreCase("accept-encoding")) {
        request.header(name, value);
      }
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
      var body = new ByteArrayOutputStream();
      if (getStreamingContent() != null) {
        getStreamingContent().writeTo(body);
      }
      if (getContentType() != null) {
        request.header("content-type", getContentType());
      }
      request.method(method, BodyPublishers.ofByteArray(body.toByteArray()));
      try {
        return new TokenAnswer(calls.make(request.build(), timeout));
      } catch (NoAnswer none) {
        throw new IOException(none);
      }
    }
  }
}
