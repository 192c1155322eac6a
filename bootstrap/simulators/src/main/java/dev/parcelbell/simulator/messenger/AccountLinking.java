package dev.parcelbell.simulator.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Where the Log In button leads. */
final class AccountLinking {
  private static final String BACK = "https://www.facebook.com/messenger_platform/account_linking";

  private AccountLinking() {}

  /**
   * The address that Messenger opens.
   *
   * @param url of the button
   * @param token tells the page who this is
   */
  static String address(String url, String token) {
    var back = BACK + "?account_linking_token=" + URLEncoder.encode(token, UTF_8);
    return url
        + (url.contains("?") ? "&" : "?")
        + "account_linking_token="
        + URLEncoder.encode(token, UTF_8)
        + "&redirect_uri="
        + URLEncoder.encode(back, UTF_8);
  }
}
