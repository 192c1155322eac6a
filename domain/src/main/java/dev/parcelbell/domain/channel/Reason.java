package dev.parcelbell.domain.channel;

/** Why something did not go the straight way. Published in stories; a name once used stays. */
public enum Reason {
  /** The platform allows no free-form message now, and no approved template fits. */
  WINDOW_CLOSED,
  /** The channel is not built or not configured. */
  CHANNEL_NOT_AVAILABLE,
  /** The channel was taken out of service, by an operator or after its credentials were refused. */
  CHANNEL_PAUSED,
  /** The customer has no address on this channel. */
  NO_ADDRESS,
  /** The customer no longer exists. */
  NO_CUSTOMER,
  /** The customer, or the provider's own list, wants nothing on this channel. */
  OPTED_OUT,
  /** The notification's own time was over. */
  EXPIRED,
  /** The person blocked us, deactivated the account or cannot be reached by the provider. */
  RECIPIENT_UNAVAILABLE,
  /** The address cannot exist or belongs to nobody. */
  INVALID_ADDRESS,
  /** The provider does not accept this content. */
  CONTENT_REJECTED,
  /** Our credentials for the provider are broken; pauses the channel. */
  CREDENTIALS_REJECTED,
  /** The provider has stopped our account, page or number; pauses the channel. */
  ACCOUNT_RESTRICTED,
  /** Another application owns the conversation at the moment. */
  THREAD_TAKEN,
  /** The provider said no in a way that we do not know. */
  REFUSED,
  /** The provider's limit did not leave time before the deadline. */
  THROTTLED,
  /** The provider could not be reached before the deadline; nothing went out. */
  NOT_SENT,
  /** Nobody knows whether the message went out, and no receipt came before the deadline. */
  AMBIGUOUS,
  /** Accepted, but no receipt of success came before the deadline. */
  NO_RECEIPT,
  /** The mail box refused the e-mail for good. */
  BOUNCED,
  /** The carrier or device could not take the message. */
  UNDELIVERABLE,
  /** The carrier filtered the message. */
  BLOCKED,
  /** A newer update of the same parcel made this one pointless. */
  SUPERSEDED,
  /** Another hop had already reached the person. */
  ALREADY_DELIVERED,
  /** Taken back by a caller or an operator. */
  CANCELLED,
  /** The update told nothing new: the status was known. */
  NOT_NEWS,
  /** The update came after a newer one. */
  LATE_UPDATE,
  /** The update was too old to be announced. */
  TOO_OLD,
  /** The plan has no hop. */
  NO_CHANNEL;

  /** Whether no message can go out on the channel before a person has looked at it. */
  public boolean pausesChannel() {
    return this == CREDENTIALS_REJECTED || this == ACCOUNT_RESTRICTED;
  }
}
