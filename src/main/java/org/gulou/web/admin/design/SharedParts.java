package org.gulou.web.admin.design;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gulou.admin.amendments.Amendments;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.design.Manuscript;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.ReadableQuestion;
import org.gulou.catalog.design.SharedElement;
import org.gulou.catalog.design.SharedList;
import org.gulou.web.admin.catalogue.Owner;
import org.gulou.web.ui.Once;

/** What the form on the page can take in of what services share, as the amendment has it. */
@RequestScoped
public class SharedParts implements ReadableQuestion.Shared {
    private static final String ELEMENTS = "elements/";
    private static final String VOCABULARIES = "vocabularies/";

    /** So many options can be chosen from in a select. */
    private static final int MOST = 300;

    @Inject
    Amendments amendments;

    @Inject
    Owner owner;

    @Inject
    DesignedForm form;

    private final Once<Folder> folder = new Once<>();
    private final Map<String, List<OptionRow>> offered = new HashMap<>();
    private final Map<String, Optional<SharedElement>> elements = new TreeMap<>();

    private Folder folder() {
        return folder.get(() -> amendments.change(form.getId()).apply(owner.live()));
    }

    private Optional<String> text(String path) {
        return Optional.ofNullable(folder().files().get(path)).map(bytes -> new String(bytes, UTF_8));
    }

    @Override
    public Optional<SharedElement> element(String name) {
        return elements.computeIfAbsent(name, asked -> {
            String path = ELEMENTS + asked + ".yaml";
            return text(path).flatMap(text -> SharedElement.of(path, text));
        });
    }

    @Override
    public List<OptionRow> vocabulary(String id) {
        return offered.computeIfAbsent(
                id,
                asked -> text(VOCABULARIES + asked + ".yaml")
                        .flatMap(Manuscript::of)
                        .map(SharedList::options)
                        .filter(options -> options.size() <= MOST)
                        .orElse(List.of()));
    }

    /** All elements, by their names. */
    List<SharedElement> elements() {
        return folder().paths().stream()
                .filter(path -> path.startsWith(ELEMENTS) && path.endsWith(".yaml"))
                .map(path -> path.substring(ELEMENTS.length(), path.length() - ".yaml".length()))
                .flatMap(name -> element(name).stream())
                .toList();
    }

    /** All lists of options that forms share. */
    List<SharedList> lists() {
        return folder().paths().stream()
                .filter(path -> path.startsWith(VOCABULARIES) && path.endsWith(".yaml"))
                .flatMap(path -> text(path).flatMap(text -> SharedList.of(path, text)).stream())
                .toList();
    }
}
