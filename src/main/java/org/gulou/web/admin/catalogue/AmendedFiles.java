package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.admin.amendments.AmendedFile;
import org.gulou.admin.amendments.Amendments;
import org.gulou.admin.amendments.SideBySide;
import org.gulou.web.ui.Posted;

/** The files of the amendment on the page, as they are once everything that was asked for is done. */
@Named
@RequestScoped
public class AmendedFiles {
    private static final int MOST_FILES = 100;

    @Inject
    HttpServletRequest request;

    @Inject
    Amendments amendments;

    @Inject
    Owner owner;

    private Optional<List<AmendedFile>> files = Optional.empty();
    private final Map<String, SideBySide> sides = new HashMap<>();

    private String id() {
        return Posted.of(request).text("id");
    }

    private List<AmendedFile> all() {
        if (files.isEmpty()) {
            files = Optional.of(amendments.files(id()));
        }
        return files.get();
    }

    /** The live files of the services that it changes, which are not among its own yet. */
    public List<String> getMore() {
        Set<String> services = all().stream()
                .flatMap(file -> Kind.service(file.getPath()).stream())
                .collect(Collectors.toSet());
        Set<String> own = getPaths();
        return owner.live().paths().stream()
                .filter(path -> Kind.service(path).filter(services::contains).isPresent())
                .filter(path -> owner.mayWrite(path) && !own.contains(path))
                .limit(MOST_FILES)
                .toList();
    }

    /** The paths of its files. */
    public Set<String> getPaths() {
        return all().stream().map(AmendedFile::getPath).collect(Collectors.toSet());
    }

    /** Its files; of very many, the first. */
    public List<AmendedFile> getFirst() {
        return all().subList(0, Math.min(all().size(), MOST_FILES));
    }

    /** The files that it leaves as they are live after all, with what was written in them once. */
    public List<AmendedFile> getDropped() {
        return amendments.dropped(id());
    }

    public int getCount() {
        return all().size();
    }

    /** Whether a file can be changed question by question. */
    public boolean isForm(AmendedFile file) {
        return !file.isRemoved() && Kind.isForm(file.getPath());
    }

    /** What a file of a service is for: the key of its words; the empty text for any other file. */
    public String part(AmendedFile file) {
        return Kind.part(file.getPath());
    }

    /** How many lines a file gains and loses. */
    public SideBySide difference(AmendedFile file) {
        return sides.computeIfAbsent(file.getPath(), path -> SideBySide.of(file.baseText(), file.text()));
    }
}
