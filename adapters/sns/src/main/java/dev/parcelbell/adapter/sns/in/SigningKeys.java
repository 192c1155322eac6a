package dev.parcelbell.adapter.sns.in;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * The keys that SNS signs with, each fetched once. That a certificate comes from SNS is vouched for
 * by TLS, which checks the chain of the host; what lies there is a single certificate, without the
 * one above it.
 */
final class SigningKeys {
  private static final Logger LOG = System.getLogger(SigningKeys.class.getName());

  /** SNS has one at a time in each region; a stranger who asks for others must not fill us up. */
  private static final int KEPT_MAX = 20;

  private static final int FETCHES_MAX = 4;
  private static final int SERVER_TROUBLE = 500;
  private static final int TOO_MANY = 429;
  private static final Pattern PATH =
      Pattern.compile("/SimpleNotificationService-[A-Za-z0-9]{1,64}\\.pem");

  /** What is behind an address. */
  sealed interface Found {
    record Key(PublicKey key) implements Found {}

    /** No certificate of SNS that is valid now. */
    record None() implements Found {}

    /** Nobody knows; SNS could not be asked. */
    record Unknown() implements Found {}
  }

  private final SnsHost sns;
  private final Map<URI, X509Certificate> kept = new ConcurrentHashMap<>();
  private final Semaphore fetches = new Semaphore(FETCHES_MAX);

  SigningKeys(SnsHost sns) {
    this.sns = sns;
  }

  /** Whether a certificate can be there: at the SNS of the topic, under the name that they have. */
  static boolean isAddress(URI address, TopicArn topic) {
    return topic.isAtHome(address)
        && address.getRawQuery() == null
        && PATH.matcher(address.getRawPath()).matches();
  }

  /**
   * The key of the certificate there.
   *
   * @param address see {@link #isAddress}
   */
  Found at(URI address) {
    var known = kept.get(address);
    if (known != null) {
      return keyOf(known);
    }
    if (!fetches.tryAcquire()) {
      return new Found.Unknown();
    }
    try {
      return fetch(address);
    } finally {
      fetches.release();
    }
  }

  private Found fetch(URI address) {
    try {
      var answer = sns.get(address);
      if (answer.status() >= SERVER_TROUBLE || answer.status() == TOO_MANY) {
        LOG.log(Level.WARNING, "SNS gives no certificate: {0}", answer.status());
        return new Found.Unknown();
      }
      return Optional.of(answer)
          .filter(good -> good.status() == 200)
          .flatMap(good -> SnsCertificate.read(good.body().bytes()))
          .map(certificate -> keep(address, certificate))
          .orElseGet(Found.None::new);
    } catch (IOException down) {
      LOG.log(Level.WARNING, "SNS cannot be asked for a certificate", down);
      return new Found.Unknown();
    }
  }

  private Found keep(URI address, X509Certificate certificate) {
    if (kept.size() >= KEPT_MAX) {
      kept.clear();
    }
    kept.put(address, certificate);
    return keyOf(certificate);
  }

  private static Found keyOf(X509Certificate certificate) {
    try {
      certificate.checkValidity();
      return new Found.Key(certificate.getPublicKey());
    } catch (CertificateException outOfDate) {
      return new Found.None();
    }
  }
}
