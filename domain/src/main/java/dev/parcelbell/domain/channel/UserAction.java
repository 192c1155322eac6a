package dev.parcelbell.domain.channel;

/** What a Messenger user can do that opens the messaging window (Messenger policy overview). */
public enum UserAction {
  MESSAGE,
  POSTBACK,
  REACTION,
  REFERRAL,
  OPTIN,
  ACCOUNT_LINKING
}
