/** Pure decisions. Requires nothing beyond java.base: javac itself refuses SQL, HTTP and AWS. */
module dev.parcelbell.domain {
  requires static org.jspecify;

  exports dev.parcelbell.domain.channel;
  exports dev.parcelbell.domain.conversation;
  exports dev.parcelbell.domain.customer;
  exports dev.parcelbell.domain.delivery;
  exports dev.parcelbell.domain.parcel;
}
