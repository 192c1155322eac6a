package dev.parcelbell.adapter.texts.out;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.AbstractObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets templates read a {@link View} and nothing else: no fields, no methods, no functions. */
final class ViewHandler extends AbstractObjectHandler {
  @Override
  public Wrapper find(String name, List<Object> scopes) {
    return present -> lookUp(name, present);
  }

  @Override
  public Binding createBinding(String name, TemplateContext where, Code code) {
    return scopes -> lookUp(name, scopes);
  }

  private static @Nullable Object lookUp(String name, List<Object> scopes) {
    for (var scope : scopes) {
      if (scope instanceof View view) {
        return view.value(name).orElse(null);
      }
    }
    return null;
  }
}
