package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.N;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys;
import dev.parcelbell.adapter.dynamodb.wire.ParcelItem;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * What a table looks like.
 *
 * @param sort its sort key, if it has one
 * @param expires whether rows may be deleted after {@link References#EXPIRES_AT}
 * @param streams whether every change is to be streamed with both images
 */
record TablePlan(
    String name,
    Key hash,
    Optional<Key> sort,
    List<Index> indexes,
    boolean expires,
    boolean streams) {
  record Key(String attribute, ScalarAttributeType type) {}

  /** Indexes hold keys only, except where other programs read through them. */
  record Index(String name, Key hash, Optional<Key> sort, boolean whole) {}

  static List<TablePlan> all(TableNames names) {
    return List.of(
        customers(names.customers()),
        parcels(names.parcels()),
        deliveries(names.deliveries()),
        new TablePlan(
            names.references(),
            new Key(References.REFERENCE, S),
            Optional.of(new Key(References.SORT, S)),
            List.of(),
            true,
            false),
        new TablePlan(
            names.people(),
            new Key(PersonKey.USER_ID, S),
            Optional.empty(),
            List.of(),
            false,
            false),
        archive(names.archive()));
  }

  private static TablePlan customers(String name) {
    var byEmail = new Index("email-index", new Key(CustomerItem.EMAIL, S), Optional.empty(), true);
    return new TablePlan(
        name,
        new Key(CustomerItem.CUSTOMER_ID, S),
        Optional.empty(),
        List.of(byEmail),
        false,
        false);
  }

  private static TablePlan parcels(String name) {
    var byCustomer =
        new Index(
            DynamoDbParcelsOfCustomer.BY_CUSTOMER,
            new Key(ParcelItem.CUSTOMER_ID, S),
            Optional.empty(),
            true);
    return new TablePlan(
        name, new Key(ParcelItem.PARCEL_ID, S), Optional.empty(), List.of(byCustomer), false, true);
  }

  private static TablePlan deliveries(String name) {
    var createdAt = Optional.of(new Key(DeliveryItem.CREATED_AT, S));
    var indexes =
        List.of(
            new Index(
                DeliveryIndexes.BY_CUSTOMER,
                new Key(DeliveryItem.CUSTOMER_ID, S),
                createdAt,
                false),
            new Index(
                DeliveryIndexes.BY_STATE, new Key(DeliveryItem.STATE_DAY, S), createdAt, false),
            new Index(
                DeliveryIndexes.BY_DUE,
                new Key(DeliveryItem.DUE_SHARD, N),
                Optional.of(new Key(DeliveryItem.DUE_AT, N)),
                false));
    return new TablePlan(
        name, new Key(DeliveryKeys.DELIVERY_ID, S), Optional.empty(), indexes, false, false);
  }

  private static TablePlan archive(String name) {
    var byPerson =
        new Index(
            ArchivePlace.BY_PERSON,
            new Key(ArchivePlace.PERSON, S),
            Optional.of(new Key(ArchivePlace.AT, N)),
            false);
    return new TablePlan(
        name,
        new Key(ArchivePlace.DAY_SHARD, S),
        Optional.of(new Key(ArchivePlace.ITEM, S)),
        List.of(byPerson),
        true,
        false);
  }
}
