package dev.parcelbell.simulator;

/** Messages with something to tap. */
final class Cards {
  static final String WITH_BUTTONS =
      """
      {"attachment":{"type":"template","payload":{"template_type":"generic","elements":[
        {"title":"Out for delivery","subtitle":"Parcel 12345678, today",
         "image_url":"https://shop.example/out.png",
         "buttons":[{"type":"web_url","title":"Track","url":"https://shop.example/t/1?a=b"},
                    {"type":"postback","title":"Not at home","payload":"AWAY:1"}]}]}}}\
      """;

  static final String WITH_QUICK_REPLIES =
      """
      {"text":"Is that right?","quick_replies":[
        {"content_type":"text","title":"Yes","payload":"CONFIRM:42"},
        {"content_type":"text","title":"No","payload":"DENY:42"}]}\
      """;

  static final String WITH_LOG_IN =
      """
      {"attachment":{"type":"template","payload":{"template_type":"button","text":"Who are you?",
        "buttons":[{"type":"account_link","url":"https://shop.example/link?shop=1"},
                   {"type":"account_unlink"},
                   {"type":"phone_number","title":"Call us","payload":"+4930123456"}]}}}\
      """;

  private Cards() {}
}
