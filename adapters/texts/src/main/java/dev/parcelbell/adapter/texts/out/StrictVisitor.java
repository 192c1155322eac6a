package dev.parcelbell.adapter.texts.out;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds a template, or one section of it, and refuses what could go wrong with some message: a
 * name that nobody knows, a value that is not escaped, a value that may be absent printed outside
 * of its section. What passes can be rendered whatever is known of a parcel.
 */
final class StrictVisitor extends DefaultMustacheVisitor {
  private final Set<String> names;

  /** What is printed here, and may be absent, without a section around it as yet. */
  private final Set<String> exposed = new TreeSet<>();

  /** The same for the sections that were built, which are inside of others. */
  private final IdentityHashMap<Mustache, Set<String>> exposedIn;

  StrictVisitor(
      DefaultMustacheFactory factory,
      Set<String> names,
      IdentityHashMap<Mustache, Set<String>> exposedIn) {
    super(factory);
    this.names = names;
    this.exposedIn = exposedIn;
  }

  @Override
  public void value(TemplateContext where, String name, boolean encoded) {
    if (!names.contains(name) && !View.OPTIONAL.contains(name)) {
      throw new MustacheException("unknown variable " + name, where);
    }
    if (!encoded) {
      throw new MustacheException(name + " must have two braces: all is escaped", where);
    }
    if (View.OPTIONAL.contains(name)) {
      exposed.add(name);
    }
    super.value(where, name, encoded);
  }

  @Override
  public void iterable(TemplateContext where, String name, Mustache inner) {
    requireOptional(name, where);
    var rest = new TreeSet<>(exposedIn.getOrDefault(inner, Set.of()));
    rest.remove(name);
    exposed.addAll(rest);
    super.iterable(where, name, inner);
  }

  @Override
  public void notIterable(TemplateContext where, String name, Mustache inner) {
    requireOptional(name, where);
    exposed.addAll(exposedIn.getOrDefault(inner, Set.of()));
    super.notIterable(where, name, inner);
  }

  /** The end of a section or of a file. */
  @Override
  public Mustache mustache(TemplateContext where) {
    var built = super.mustache(where);
    exposedIn.put(built, exposed);
    return built;
  }

  /** The end of a file. */
  @Override
  public void eof(TemplateContext where) {
    if (!exposed.isEmpty()) {
      throw new MustacheException(exposed + " printed outside of a section of its name", where);
    }
    super.eof(where);
  }

  private static void requireOptional(String name, TemplateContext where) {
    if (!View.OPTIONAL.contains(name)) {
      throw new MustacheException("no section can be about " + name, where);
    }
  }
}
