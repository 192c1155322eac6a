package dev.parcelbell.architecture.crooked.adapter.one.in;

import dev.parcelbell.architecture.crooked.adapter.one.out.Serves;
import dev.parcelbell.architecture.crooked.adapter.two.out.Leaves;
import dev.parcelbell.architecture.crooked.application.port.out.OutPort;
import dev.parcelbell.architecture.crooked.application.usecase.LoudService;
import dev.parcelbell.architecture.crooked.bootstrap.Main;

/** Comes in through an out-port, and knows everybody. */
public class Enters {
  OutPort port;
  Serves colleague;
  Leaves neighbour;
  LoudService useCase;
  Main main;
}
