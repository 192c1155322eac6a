package dev.parcelbell.adapter.sns.in;

import dev.parcelbell.http.Body;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SNS that has what a test puts there, and remembers what it was asked for. */
final class FakeSns implements SnsHost {
  final List<URI> asked = new CopyOnWriteArrayList<>();
  final Map<URI, Answer> answers = new ConcurrentHashMap<>();
  volatile boolean down;

  FakeSns has(String address, byte[] content) {
    answers.put(URI.create(address), new Answer(200, new Body(content)));
    return this;
  }

  @Override
  public Answer get(URI address) throws IOException {
    asked.add(address);
    if (down) {
      throw new IOException("nobody answers");
    }
    return answers.getOrDefault(address, new Answer(403, Body.EMPTY));
  }
}
