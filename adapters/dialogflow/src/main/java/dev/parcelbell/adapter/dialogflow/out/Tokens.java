package dev.parcelbell.adapter.dialogflow.out;

import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.util.function.Supplier;

/** The token of the service account; Google's library keeps it, and fetches it before it ends. */
final class Tokens {
  private final Supplier<GoogleCredentials> fresh;
  private volatile GoogleCredentials credentials;

  /**
   * @param fresh makes credentials that have no token yet
   */
  Tokens(Supplier<GoogleCredentials> fresh) {
    this.fresh = fresh;
    this.credentials = fresh.get();
  }

  /**
   * One that is in force as far as is known.
   *
   * @throws NoAnswer when there is none to be had
   */
  String current() throws NoAnswer {
    try {
      credentials.refreshIfExpired();
      return credentials.getAccessToken().getTokenValue();
    } catch (IOException | RuntimeException refused) {
      // The library throws whatever comes to hand when an answer is not what it expects.
      throw NoAnswer.because(refused);
    }
  }

  /** It was refused before its time: the next one is a new one. */
  void forget() {
    credentials = fresh.get();
  }
}
