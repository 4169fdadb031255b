package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.gulou.catalog.definition.SchemaWords;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How definitions are written, one link away from where they are. */
@Named
@RequestScoped
public class HandbookPage {
    private static final String FILE = "/WEB-INF/services-catalog/README.md";

    private static final int MANY = 1000;

    /** In the order in which a service is written; what is not among them follows. */
    private static final List<String> FIRST = List.of("service", "form", "workflow", "example");

    @Inject
    ServletContext war;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private Handbook handbook = Handbook.of("");

    /** Where the example of a kind of file stands in it. */
    static String address(String kind) {
        return "/admin/catalogue/handbook.xhtml" + (kind.isEmpty() ? "" : "#file-" + kind);
    }

    public void open() {
        try (InputStream file = war.getResourceAsStream(FILE)) {
            if (file == null) {
                Reply.notFound();
            } else {
                handbook = Handbook.of(new String(file.readAllBytes(), UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The application's own " + FILE + " cannot be read", failed);
        }
    }

    /** Every key of every kind of file, in the language of the reader. */
    public List<KeysOf> getKeys() {
        var schemas = new TreeMap<String, JsonNode>();
        owner.live().files().forEach((path, bytes) -> {
            if (path.matches("schemas/[^/]+\\.schema\\.json")) {
                JsonNode schema = JsonMapper.shared().readTree(bytes);
                SchemaWords.into(language.getTag(), schema);
                schemas.put(path.substring(path.indexOf('/') + 1), schema);
            }
        });
        return schemas.keySet().stream()
                .filter(name -> !name.startsWith("common."))
                .map(name -> KeysOf.of(name, schemas))
                .sorted(Comparator.comparingInt(keys -> Math.floorMod(FIRST.indexOf(keys.kind()), MANY)))
                .toList();
    }

    public Handbook getHandbook() {
        return handbook;
    }
}
