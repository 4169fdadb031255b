package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.gulou.web.ui.Reply;

/** How definitions are written, one link away from where they are. */
@Named
@RequestScoped
public class HandbookPage {
    private static final String FILE = "/WEB-INF/services-catalog/README.md";

    @Inject
    ServletContext war;

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

    public Handbook getHandbook() {
        return handbook;
    }
}
