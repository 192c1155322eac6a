package dev.parcelbell.bootstrap;

/** A port on which nobody can listen. The message names no value but the port's number. */
public final class CannotListen extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotListen(int port) {
    super("port " + port + " cannot be listened on: it is taken, or not ours to take");
  }

  private CannotListen(CannotListen known, String setting) {
    super(known.getMessage() + " (" + setting + " sets another)", known);
  }

  /** The same, told to somebody who can change it. */
  CannotListen setBy(String setting) {
    return new CannotListen(this, setting);
  }
}
