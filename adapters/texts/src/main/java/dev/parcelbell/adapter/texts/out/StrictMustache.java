package dev.parcelbell.adapter.texts.out;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheVisitor;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Compiles templates and finds what is wrong with them in doing so. A partial is looked for beside
 * the template itself, then in the directory above, which all languages share.
 */
final class StrictMustache extends DefaultMustacheFactory {
  private final TextFiles files;
  private final Set<String> names;
  private final boolean html;
  private final IdentityHashMap<Mustache, Set<String>> exposedIn = new IdentityHashMap<>();

  /**
   * @param names what templates may print beside {@link View#OPTIONAL}
   * @param html whether values are escaped; if not, templates are plain text
   */
  StrictMustache(TextFiles files, Set<String> names, boolean html) {
    super(path -> files.find(path).map(StringReader::new).orElse(null));
    this.files = files;
    this.names = Set.copyOf(names);
    this.html = html;
    setObjectHandler(new ViewHandler());
  }

  @Override
  public String resolvePartialPath(String directory, String name, String extension) {
    String own = directory + name + extension;
    String shared = directory.replaceFirst("[^/]+/$", "") + name + extension;
    return files.find(own).isPresent() ? own : shared;
  }

  @Override
  public void encode(String value, Writer writer) {
    if (html) {
      super.encode(value, writer);
      return;
    }
    try {
      writer.write(value);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public MustacheVisitor createMustacheVisitor() {
    return new StrictVisitor(this, names, exposedIn);
  }
}
