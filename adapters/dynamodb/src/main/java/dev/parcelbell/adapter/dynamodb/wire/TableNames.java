package dev.parcelbell.adapter.dynamodb.wire;

/**
 * The names of the tables, each free to choose. The first two are shared with other programs.
 *
 * @param references everything that points to something: uniqueness, idempotency keys, fences,
 *     provider message ids, checkpoints
 * @param people what is known of Messenger and WhatsApp users, who may be nobody's customer
 */
public record TableNames(
    String customers,
    String parcels,
    String deliveries,
    String references,
    String people,
    String archive) {
  public static final TableNames DEFAULT = withPrefix("");

  /** Whether the names of tables can begin so; DynamoDB takes up to 255 characters in all. */
  public static boolean isPrefix(String text) {
    return text.matches("[A-Za-z0-9_.-]{0,100}");
  }

  /** The usual names behind a prefix, for several installations in one account. */
  public static TableNames withPrefix(String prefix) {
    return new TableNames(
        prefix + "digital_logistics_customer",
        prefix + "digital_logistics_parcel",
        prefix + "parcelbell_delivery",
        prefix + "parcelbell_reference",
        prefix + "parcelbell_person",
        prefix + "parcelbell_archive");
  }
}
