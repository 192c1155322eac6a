package dev.parcelbell.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The same stack for all tests that ask for one: it is started once and stopped after the last. */
final class OneTown implements ParameterResolver, BeforeEachCallback {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Town.class;
  }

  @Override
  public Town resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return town(context);
  }

  /** What goes wrong in one test must not in the next. */
  @Override
  public void beforeEach(ExtensionContext context) {
    town(context).noFaults();
  }

  private static Town town(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(OneTown.class))
        .getOrComputeIfAbsent(Town.class, _ -> start(), Town.class);
  }

  private static Town start() {
    try {
      return new Town(EmbeddedStack.start("--memory"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
