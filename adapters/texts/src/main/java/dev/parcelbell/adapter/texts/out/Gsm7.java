package dev.parcelbell.adapter.texts.out;

/**
 * The alphabet that a telephone network packs into seven bits (3GPP TS 23.038, section 6.2.1: the
 * default alphabet and its extension table, without national shift tables).
 */
final class Gsm7 {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "\f^{}\\[~]|€";

  private Gsm7() {}

  /** How many septets a character takes: 1, or 2 with its escape, or 0 when it is not there. */
  static int septets(int codePoint) {
    if (BASIC.indexOf(codePoint) >= 0) {
      return 1;
    }
    return EXTENSION.indexOf(codePoint) >= 0 ? 2 : 0;
  }
}
