package dev.parcelbell.simulator.sms;

/** How a text travels: GSM 03.38 where it can, else UCS-2, in one part or several. */
record SmsParts(boolean gsm, int count) {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENDED = "^{}\\[~]|€";

  static SmsParts of(String text) {
    boolean gsm = text.chars().allMatch(unit -> septets(unit) > 0);
    int length = gsm ? text.chars().map(SmsParts::septets).sum() : text.length();
    int alone = gsm ? 160 : 70;
    int joined = gsm ? 153 : 67;
    return new SmsParts(gsm, length <= alone ? 1 : Math.ceilDiv(length, joined));
  }

  /** 0 for what GSM does not know. */
  private static int septets(int unit) {
    if (BASIC.indexOf(unit) >= 0) {
      return 1;
    }
    return EXTENDED.indexOf(unit) >= 0 ? 2 : 0;
  }
}
