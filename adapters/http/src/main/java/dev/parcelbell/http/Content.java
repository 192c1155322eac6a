package dev.parcelbell.http;

/**
 * What a request brings. It is read when somebody asks for it and not before, so whoever is refused
 * for another reason has made nobody read it.
 */
@FunctionalInterface
public interface Content {
  /**
   * All of it, the same whenever it is asked for.
   *
   * @throws ProblemException 413 when there are more bytes than that, 400 when they do not arrive
   */
  Body read(int bytesMax);
}
