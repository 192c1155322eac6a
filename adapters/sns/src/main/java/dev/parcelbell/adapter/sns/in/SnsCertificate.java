package dev.parcelbell.adapter.sns.in;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells certificates of SNS from those of others by the names that they are for. */
final class SnsCertificate {
  /** Such as {@code sns.amazonaws.com}, and {@code sns-signing.<region>.amazonaws.com} in some. */
  private static final Pattern NAME =
      Pattern.compile("sns(-[a-z0-9-]{1,40})?(\\.[a-z0-9-]{1,32})?\\.amazonaws\\.com(\\.cn)?");

  private static final Integer DNS_NAME = 2;

  private SnsCertificate() {}

  /** Reads one in the PEM format; nothing when it is unreadable or somebody else's. */
  static Optional<X509Certificate> read(byte[] pem) {
    try {
      var parsed =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem));
      return parsed instanceof X509Certificate certificate && isOfSns(certificate)
          ? Optional.of(certificate)
          : Optional.empty();
    } catch (CertificateException unreadable) {
      return Optional.empty();
    }
  }

  /** RFC 5280 gives each alternative name as its kind and its value. */
  private static boolean isOfSns(X509Certificate certificate) throws CertificateException {
    var names = certificate.getSubjectAlternativeNames();
    return names != null
        && names.stream()
            .filter(name -> name.getFirst().equals(DNS_NAME))
            .anyMatch(name -> NAME.matcher(String.valueOf(name.getLast())).matches());
  }
}
