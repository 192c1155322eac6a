package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.domain.parcel.ParcelStatus;

/** The files that a status has in every language. */
enum Part {
  SMS("sms"),
  SUBJECT("subject"),
  MAIL_TEXT("mail.txt"),
  MAIL_HTML("mail.html"),
  CARD("card");

  private final String ending;

  Part(String ending) {
    this.ending = ending;
  }

  String fileFor(ParcelStatus status) {
    return status + "." + ending + ".mustache";
  }

  /** Whether it knows its subject: a body of an e-mail does. */
  boolean hasSubject() {
    return this == MAIL_TEXT || this == MAIL_HTML;
  }

  /** Whether its readers take {@code <} for a tag. */
  boolean isHtml() {
    return this == MAIL_HTML;
  }
}
