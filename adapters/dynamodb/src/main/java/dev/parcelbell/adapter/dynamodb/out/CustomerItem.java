package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.wire.Attributes.optionalNumber;
import static dev.parcelbell.adapter.dynamodb.wire.Attributes.optionalText;
import static dev.parcelbell.adapter.dynamodb.wire.Attributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.customer.QuietHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a customer lies in the table. Attributes that are not named here belong to others. */
final class CustomerItem {
  static final String CUSTOMER_ID = "customer_id";
  static final String CONSENT = "consent";
  static final String EMAIL = "email";
  private static final String NAME = "name";
  private static final String PHONE = "phone";
  private static final String LOCALE = "locale";
  private static final String TIME_ZONE = "time_zone";
  private static final String QUIET_HOURS = "quiet_hours";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String CONTACT_PLAN = "contact_plan";
  private static final String CHANNEL = "channel";
  private static final String FALLBACK_AFTER = "fallback_after";
  private static final String MESSENGER = "messenger_id";

  private CustomerItem() {}

  static Map<String, AttributeValue> key(CustomerId id) {
    return Map.of(CUSTOMER_ID, fromS(id.value()));
  }

  static long version(Map<String, AttributeValue> item) {
    return optionalNumber(item, VersionCheck.VERSION).orElse(0L);
  }

  /** Everything beside key and version; absent parts are to go. */
  static Map<String, Optional<AttributeValue>> of(Customer customer) {
    var profile = customer.profile();
    var reach = profile.reach();
    var item = new LinkedHashMap<String, Optional<AttributeValue>>();
    item.put(Schema.SCHEMA, Optional.of(Schema.NUMBER));
    item.put(NAME, Optional.of(fromS(profile.name())));
    item.put(EMAIL, reach.email().map(address -> fromS(address.value())));
    item.put(PHONE, reach.phone().map(number -> fromS(number.e164())));
    item.put(CONTACT_PLAN, reach.plan().map(CustomerItem::plan));
    item.put(LOCALE, Optional.of(fromS(profile.locale().toLanguageTag())));
    item.put(TIME_ZONE, Optional.of(fromS(profile.timeZone().getId())));
    item.put(QUIET_HOURS, profile.quietHours().map(CustomerItem::quiet));
    item.put(MESSENGER, customer.messenger().map(psid -> fromS(psid.value())));
    item.putAll(WishAttributes.of(customer));
    item.put(CONSENT, Optional.of(Attributes.number(customer.consent())));
    return item;
  }

  static Customer read(Map<String, AttributeValue> item) {
    try {
      Schema.checked(item);
      return new Customer(
          new CustomerId(text(item, CUSTOMER_ID)),
          profile(item),
          optionalText(item, MESSENGER).map(Psid::new),
          WishAttributes.read(item),
          optionalNumber(item, CONSENT).orElse(0L));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
      // The cause would quote personal data.
      throw new Unreadable("of a customer");
    }
  }

  private static Profile profile(Map<String, AttributeValue> item) {
    var reach =
        new Profile.Reach(
            optionalText(item, EMAIL).map(EmailAddress::new),
            optionalText(item, PHONE).map(PhoneNumber::new),
            Attributes.optionalList(item, CONTACT_PLAN).map(CustomerItem::readPlan));
    return new Profile(
        text(item, NAME),
        reach,
        Locale.forLanguageTag(text(item, LOCALE)),
        ZoneId.of(text(item, TIME_ZONE)),
        Optional.ofNullable(item.get(QUIET_HOURS)).map(CustomerItem::readQuiet));
  }

  private static AttributeValue plan(ContactPlan plan) {
    return fromL(
        plan.steps().stream()
            .map(
                step -> {
                  var entry = new HashMap<String, AttributeValue>();
                  entry.put(CHANNEL, fromS(step.channel().name()));
                  step.fallbackAfter()
                      .ifPresent(wait -> entry.put(FALLBACK_AFTER, fromS(wait.toString())));
                  return fromM(entry);
                })
            .toList());
  }

  private static ContactPlan readPlan(List<AttributeValue> steps) {
    return new ContactPlan(
        steps.stream()
            .map(AttributeValue::m)
            .map(
                entry ->
                    new ContactPlan.Step(
                        Channel.valueOf(text(entry, CHANNEL)),
                        optionalText(entry, FALLBACK_AFTER).map(Duration::parse)))
            .toList());
  }

  private static AttributeValue quiet(QuietHours quiet) {
    return fromM(Map.of(FROM, fromS(quiet.from().toString()), TO, fromS(quiet.to().toString())));
  }

  private static QuietHours readQuiet(AttributeValue value) {
    return new QuietHours(
        LocalTime.parse(text(value.m(), FROM)), LocalTime.parse(text(value.m(), TO)));
  }
}
