package dev.parcelbell.architecture.crooked.domain;

import dev.parcelbell.architecture.crooked.application.port.Concrete;
import java.net.Socket;
import java.net.http.HttpClient;

/** Changes, knows the network, and is half of a cycle. */
public class Clocked {
  int count;
  Socket where;
  HttpClient who;
  Concrete cycle;
}
