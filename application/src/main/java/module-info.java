/** Use cases and the ports they speak through. */
module dev.parcelbell.application {
  requires transitive dev.parcelbell.domain;
  requires static org.jspecify;

  exports dev.parcelbell.application.port.in;
  exports dev.parcelbell.application.port.out;
  exports dev.parcelbell.application.usecase;
}
