package dev.parcelbell.adapter.sms.in;

/** Events as AWS writes them ("Message events" and "Two-way messaging", user guide). */
final class SampleEvents {
  static final String MESSAGE_ID = "7c1f0a52-3b1e-4c09-9f6e-000000000001";
  static final String OURS = "{\"attempt\":\"" + Recorder.KNOWN.wire() + "\"}";

  private SampleEvents() {}

  static String of(String kind, boolean isFinal) {
    return of(kind, isFinal, OURS);
  }

  static String of(String kind, boolean isFinal, String context) {
    return """
    {"eventType":"%s","eventVersion":"1.0","eventTimestamp":1763600005000,"isFinal":%s,
    "originationPhoneNumber":"+4915735990000","destinationPhoneNumber":"+4915112345678",
    "isInternationalSend":true,"isoCountryCode":"DE","mcc":"262","mnc":"01","messageId":"%s",
    "messageRequestTimestamp":1763600000000,"messageEncoding":"GSM",
    "messageType":"TRANSACTIONAL","messageStatus":"DELIVERED",
    "messageStatusDescription":"Message has been accepted by phone","context":%s,
    "totalMessageParts":1,"totalMessagePrice":0.09,"totalCarrierFee":0.0}\
    """
        .formatted(kind, isFinal, MESSAGE_ID, context);
  }

  static String reply(String from, String text) {
    return """
    {"originationNumber":"%s","destinationNumber":"+4915735990000","messageKeyword":"KEYWORD_1",
    "messageBody":"%s","inboundMessageId":"cae1","previousPublishedMessageId":"7c1f"}\
    """
        .formatted(from, text);
  }
}
