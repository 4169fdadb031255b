package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gulou.admin.amendments.SideBySide;
import org.gulou.catalog.Change;
import org.gulou.catalog.Published;
import org.gulou.catalog.PublishedVersion;
import org.gulou.catalog.definition.Bundle;
import org.gulou.catalog.definition.Folder;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** Two versions of a service beside each other, file by file. */
@Named
@RequestScoped
public class ComparePage {
    /** A file that differs. */
    public record Difference(String path, SideBySide sides) {}

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    private List<Difference> differences = List.of();
    private List<Change> changes = List.of();

    public void open() {
        Optional<Folder> older = version(getFrom());
        Optional<Folder> newer = version(getTo());
        if (older.isEmpty() || newer.isEmpty()) {
            Reply.notFound();
        } else {
            differences = differences(older.get(), newer.get());
            changes = folder(newer.get())
                    .map(folder -> Bundle.between(folder, older.get(), newer.get()))
                    .orElse(List.of());
        }
    }

    private Optional<Folder> version(String number) {
        return number.matches("\\d{1,9}") ? published.files(getService(), Integer.parseInt(number)) : Optional.empty();
    }

    private Optional<String> folder(Folder files) {
        return files.paths().stream()
                .filter(path -> path.matches("services/[^/]+/" + getService() + "/service\\.yaml"))
                .findFirst()
                .map(path -> path.substring(0, path.lastIndexOf('/')));
    }

    private static List<Difference> differences(Folder older, Folder newer) {
        var paths = new TreeSet<>(older.paths());
        paths.addAll(newer.paths());
        var differences = new ArrayList<Difference>();
        for (String path : paths) {
            SideBySide sides = SideBySide.of(text(older, path), text(newer, path));
            if (!sides.isEmpty()) {
                differences.add(new Difference(path, sides));
            }
        }
        return differences;
    }

    private static String text(Folder folder, String path) {
        byte[] bytes = folder.files().get(path);
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    public String getService() {
        return Posted.of(request).text("id");
    }

    public String getFrom() {
        return Posted.of(request).text("from");
    }

    public String getTo() {
        return Posted.of(request).text("to");
    }

    /** The same in words: what was added, removed or changed. */
    public List<Change> getChanges() {
        return changes;
    }

    /** The numbers of all versions, the newest first. */
    public List<Integer> getNumbers() {
        return published.history().stream()
                .filter(version -> version.service().equals(getService()))
                .map(PublishedVersion::number)
                .toList();
    }

    public List<Difference> getDifferences() {
        return differences;
    }
}
