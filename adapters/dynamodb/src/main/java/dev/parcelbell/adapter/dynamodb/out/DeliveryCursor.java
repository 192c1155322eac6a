package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys.DELIVERY_ID;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the next part of a customer's list begins. Whose list it is comes from the caller, so that
 * a cursor from elsewhere leads nowhere else.
 */
final class DeliveryCursor {
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z) (dlv_[a-z2-7]{26})");

  private DeliveryCursor() {}

  static String of(Map<String, AttributeValue> lastKey) {
    var text =
        Attributes.text(lastKey, DeliveryItem.CREATED_AT)
            + " "
            + Attributes.text(lastKey, DELIVERY_ID);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
  }

  /**
   * @throws IllegalArgumentException for what no list gave out
   */
  static Map<String, AttributeValue> read(CustomerId customer, String cursor) {
    var text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    return Map.of(
        DeliveryItem.CUSTOMER_ID,
        fromS(customer.value()),
        DeliveryItem.CREATED_AT,
        fromS(parts.group(1)),
        DELIVERY_ID,
        fromS(new DeliveryId(parts.group(2)).value()));
  }
}
