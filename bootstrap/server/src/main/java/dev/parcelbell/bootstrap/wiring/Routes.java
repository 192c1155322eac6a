package dev.parcelbell.bootstrap.wiring;

import dev.parcelbell.http.Router;

/**
 * Every path that is answered.
 *
 * @param everybodys what the world may reach
 * @param operators health and metrics, which need not be seen outside the own network
 */
public record Routes(Router everybodys, Router operators) {
  /** Both, for one port. */
  public Router all() {
    return Router.builder().all(operators).all(everybodys).build();
  }
}
